"use client";

import { useMemo, useSyncExternalStore } from "react";
import { trailOf, type ListTrail } from "@/components/layout/list-trail";

const never = () => () => undefined;

/**
 * The list a record was opened from; nothing while the page comes from the server, which does not know the tab.
 * @param list path of the list: `/clients`
 */
export function useTrail(list: string, id: string): (ListTrail & { index: number }) | null {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return useMemo(() => (inBrowser ? trailOf(list, id) : null), [inBrowser, list, id]);
}
