"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { readPreference, writePreference } from "@/components/layout/browser-cookie";
import {
  preferenceCookie,
  readPreferences,
  withColumns,
  writtenPreferences,
  type Density,
  type ListPreferences,
} from "./list-preferences";
import { useList } from "./list-provider.client";

/** Changes how this browser shows the list: the cookie is written, then the page read again by the server that knows it. */
export function usePreferences() {
  const router = useRouter();
  const { list, view } = useList();
  const [, startTransition] = useTransition();
  const change = (changed: (now: ListPreferences) => ListPreferences) => {
    const cookie = preferenceCookie(list);
    writePreference(cookie, writtenPreferences(changed(readPreferences(readPreference(cookie)))));
    startTransition(() => router.refresh());
  };
  return {
    /** `null`: the usual ones. */
    setColumns: (keys: readonly string[] | null) => change((now) => withColumns(now, view ?? "all", keys)),
    setDensity: (density: Density) => change((now) => ({ ...now, density })),
  };
}
