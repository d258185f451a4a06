const YEAR = 31_536_000;

/** Keeps a preference of this browser (theme, language, sidebar) where the server can read it before the first paint. */
export function writePreference(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR}; samesite=lax`;
}

/** @returns the preference, or `undefined` when this browser has none */
export function readPreference(name: string): string | undefined {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}
