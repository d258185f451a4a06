/** Which rows of a list are selected: these, or everything the list would show on all its pages. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** All that match, on every page. */
  all: boolean;
  /** The row a range starts from: the last one that was clicked. */
  anchor: string | null;
}

export const NOTHING: Selection = { ids: new Set(), all: false, anchor: null };

export const isSelected = ({ ids, all }: Selection, id: string): boolean => all || ids.has(id);

/** @param total how many the list has in all */
export const countOf = ({ ids, all }: Selection, total: number): number => (all ? total : ids.size);

/** Of everything on all pages, what is on this page stays selected when single rows are chosen again. */
const asIds = ({ ids, all }: Selection, page: readonly string[]) => new Set(all ? page : ids);

/** Selects a row, or takes it out. @param page the rows of the open page in order */
export function toggled(selection: Selection, page: readonly string[], id: string): Selection {
  const ids = asIds(selection, page);
  if (!ids.delete(id)) ids.add(id);
  return { ids, all: false, anchor: id };
}

/** Selects everything from the row last clicked to this one; without one, the row alone. */
export function extendedTo(selection: Selection, page: readonly string[], id: string): Selection {
  const to = page.indexOf(id);
  const from = selection.anchor === null ? -1 : page.indexOf(selection.anchor);
  if (from < 0 || to < 0) return toggled(selection, page, id);
  const ids = asIds(selection, page);
  for (const between of page.slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(between);
  return { ids, all: false, anchor: id };
}

/** Selects the open page, or takes it out when all of it was selected. */
export function pageToggled(selection: Selection, page: readonly string[]): Selection {
  const whole = isWholePage(selection, page);
  const ids = whole && selection.all ? new Set<string>() : asIds(selection, page);
  for (const id of page) {
    if (whole) ids.delete(id);
    else ids.add(id);
  }
  return { ids, all: false, anchor: selection.anchor };
}

export const isWholePage = (selection: Selection, page: readonly string[]): boolean =>
  page.length > 0 && page.every((id) => isSelected(selection, id));
