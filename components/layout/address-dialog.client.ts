"use client";

import { useSearchParams } from "next/navigation";

/** The address without one query value. */
function without(name: string): URL {
  const url = new URL(location.href);
  url.searchParams.delete(name);
  return url;
}

/** Opens a dialog by its address. The page below stays as it is: nothing of it is asked for again. */
export function openAddressDialog(name: string, value: string): void {
  const url = new URL(location.href);
  if (url.searchParams.get(name) === value) return;
  url.searchParams.set(name, value);
  window.history.pushState(null, "", url);
}

/**
 * Closes it: back to where it was opened from, or, for those who came by its address, to the page below. Browsers that
 * do not tell what lies behind get the second.
 */
export function closeAddressDialog(name: string): void {
  const below = without(name);
  const history = "navigation" in window ? window.navigation : null;
  const behind = history?.entries()[(history.currentEntry?.index ?? 0) - 1]?.url;
  if (behind === below.href) window.history.back();
  else window.history.replaceState(null, "", below);
}

/** The value that opens a dialog: `client` for `?new=client`; `null` while it is closed. */
export const useAddressDialog = (name: string): string | null => useSearchParams().get(name);
