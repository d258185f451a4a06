/** The page of a list somebody last looked at, so that its records can be stepped through one after the other. */
export type ListTrail = {
  /** The list with its filters, order and page. */
  href: string;
  ids: readonly string[];
  /** Rows of the list before the first of `ids`. */
  offset: number;
  total: number;
};

const keyOf = (list: string) => `koomky.trail.${list}`;

/** Keeps it for this tab. @param list the path of the list, `/clients` */
export function rememberTrail(list: string, trail: ListTrail): void {
  try {
    sessionStorage.setItem(keyOf(list), JSON.stringify(trail));
  } catch {
    // Storage is full or switched off: the record then has no neighbours.
  }
}

/** The trail a record stands on, and where; `null` for one that was reached another way. */
export function trailOf(list: string, id: string): (ListTrail & { index: number }) | null {
  try {
    const trail = JSON.parse(sessionStorage.getItem(keyOf(list)) ?? "null") as ListTrail | null;
    const index = trail?.ids.indexOf(id) ?? -1;
    return trail && index >= 0 ? { ...trail, index } : null;
  } catch {
    return null;
  }
}
