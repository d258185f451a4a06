/** Whether a list is narrowed by none but these filters, and not searched: tallies then know how much it has. */
export const narrowedOnlyBy = (
  { filter = {}, search }: { filter?: object | undefined; search?: string | undefined },
  names: readonly string[],
): boolean => !search && Object.entries(filter).every(([name, value]) => value === undefined || names.includes(name));
