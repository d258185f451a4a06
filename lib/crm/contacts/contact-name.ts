/** First and last name, or the first alone. */
export const contactName = ({ firstName, lastName }: { firstName: string; lastName: string | null }): string =>
  [firstName, lastName].filter(Boolean).join(" ");
