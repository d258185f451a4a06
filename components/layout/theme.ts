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
