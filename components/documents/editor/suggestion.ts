export interface Suggestion {
  /** What is put into the field. */
  value: string;
  label: string;
  /** Said at the right: a price, a code. */
  detail?: string;
}

/** Of an option in the list with this id, by its place. */
export const optionId = (id: string, place: number): string => `${id}-${place}`;
