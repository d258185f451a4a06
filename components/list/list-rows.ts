/** Rows are found in the document: the focus is the place of the reader in a list, there is no second one to keep in step. */

const ROW = "[data-row]";
const LINK = "[data-row-link]";

const rows = () => [...document.querySelectorAll<HTMLElement>(`main ${ROW}`)];

export const idOfRow = (row: Element | null | undefined): string | null => row?.getAttribute("data-row") ?? null;

/** The row of an element, `null` outside the list. */
export const rowAround = (element: EventTarget | null): HTMLElement | null =>
  element instanceof Element ? element.closest<HTMLElement>(ROW) : null;

/** The row the focus is in. */
export const currentRow = (): HTMLElement | null => rowAround(document.activeElement);

export const rowOf = (id: string): HTMLElement | null => rows().find((row) => idOfRow(row) === id) ?? null;

export function focusRow(row: HTMLElement | null): void {
  row?.querySelector<HTMLElement>(LINK)?.focus();
}

/** The row after or before another; the first or last of the page when there is none to start from. */
export function neighbourOf(row: HTMLElement | null, step: 1 | -1): HTMLElement | null {
  const all = rows();
  if (!row) return all.at(step === 1 ? 0 : -1) ?? null;
  return all[all.indexOf(row) + step] ?? null;
}
