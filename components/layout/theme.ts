import { useSyncExternalStore } from "react";
import { writePreference } from "./browser-cookie";

export const THEME_COOKIE = "koomky.theme";

export type Theme = "light" | "dark" | "system";

/** Value for `data-theme` on `<html>` from the cookie; `undefined` follows the system. */
export const themeAttribute = (cookie: string | undefined): "light" | "dark" | undefined =>
  cookie === "light" || cookie === "dark" ? cookie : undefined;

/**
 * For pages rendered before anybody asks (no cookie at hand): an inline script for `<head>` that applies the cookie before
 * the first paint. Put `suppressHydrationWarning` on `<html>`.
 */
export const THEME_SCRIPT = `{const t=document.cookie.match(/(?:^|; )${THEME_COOKIE.replace(".", "\\.")}=(light|dark)/);if(t)document.documentElement.dataset.theme=t[1]}`;

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
