import type { Selection } from "./selection";

/** The choice of rows as the list has it, for “all that match”. */
export type Choice = { filter?: object | undefined; search?: string | undefined };

/** What a selection stands for: these records, or all the list would show on all its pages. */
export const chosenOf = (selection: Selection, { filter = {}, search }: Choice) =>
  selection.all ? { filter, ...(search !== undefined && { search }) } : { ids: [...selection.ids] };
