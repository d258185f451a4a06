/** The words of a search in a list; what follows the eighth is left out. */
export const listWords = (search: string): string[] =>
  search
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, 8);
