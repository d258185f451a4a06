/** Where a signed-in person starts, and where `/` leads. */
export const START_PAGE = "/dashboard";

/**
 * Where to go after signing in: the wanted path if it stays on this origin, else the start page. Parsed like the browser
 * will, because `//host`, `/\host`, `/.//host` and a tab between two slashes all leave the site.
 * @param wanted path with query and fragment, from a visitor's address bar
 */
export function localPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith("/")) return START_PAGE;
  const base = "http://koomky.invalid";
  if (!URL.canParse(wanted, base)) return START_PAGE;
  const url = new URL(wanted, base);
  const stays = url.origin === base && !url.pathname.startsWith("//");
  return stays ? `${url.pathname}${url.search}${url.hash}` : START_PAGE;
}
