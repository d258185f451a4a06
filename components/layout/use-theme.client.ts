"use client";

import { useSyncExternalStore } from "react";
import { writePreference } from "./browser-cookie";
import { THEME_COOKIE, themeAttribute, type Theme } from "./theme";

const listeners = new Set<() => void>();

/** Changes the theme at once and for the next visits. */
export function setTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  writePreference(THEME_COOKIE, theme);
  for (const listener of listeners) listener();
}

const current = (): Theme => themeAttribute(document.documentElement.dataset["theme"]) ?? "system";

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The theme in force; “system” until hydration. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, current, () => "system");
