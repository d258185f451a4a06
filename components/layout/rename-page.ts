const renamed = new Set<string>();

/**
 * Gives the open page another address without leaving it: what was new now has an id. Focus and texts stay as they are, and
 * the page is not announced again.
 */
export function renamePage(path: string): void {
  renamed.add(path);
  window.history.replaceState(null, "", path);
}

/** Whether the page at `path` is one that was there before under another address; answers once. */
export const takeRenamed = (path: string): boolean => renamed.delete(path);
