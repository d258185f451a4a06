/** By which field a list is ordered, as in the address, and whether from its end. */
export type SortState = { field: string; descending: boolean };

/** The order asked for in the address. @param usual the order without one */
export function sortOf(sort: string | undefined, usual: string): SortState {
  const [written = usual] = (sort ?? usual).split(",");
  return { field: written.replace(/^-/, ""), descending: written.startsWith("-") };
}
