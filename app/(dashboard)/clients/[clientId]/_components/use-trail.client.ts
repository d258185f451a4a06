"use client";

import { useMemo, useSyncExternalStore } from "react";
import { trailOf, type ListTrail } from "@/components/layout/list-trail";

const never = () => () => undefined;

/** The list a client was opened from; nothing while the page comes from the server, which does not know the tab. */
export function useTrail(clientId: string): (ListTrail & { index: number }) | null {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return useMemo(() => (inBrowser ? trailOf("/clients", clientId) : null), [inBrowser, clientId]);
}
