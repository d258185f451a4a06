/** `CLI-2026-0001`: the year a client came in and its number within it; five digits and more once four are used up. */
export const clientReference = (year: number, number: number): string =>
  `CLI-${year}-${String(number).padStart(4, "0")}`;
