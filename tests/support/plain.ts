/** As a person reads it, whatever space stands in an amount. */
export const plain = (text: string | null) => (text ?? "").replaceAll(/\s/g, " ");
