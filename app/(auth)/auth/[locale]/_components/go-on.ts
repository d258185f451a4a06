import { START_PAGE, localPath } from "@/lib/kernel/local-path";

const wanted = () => new URLSearchParams(location.search).get("next");

/** Opens the page the person was on the way to, with a full load: everything before was rendered for nobody. */
export const goOn = (): void => location.assign(localPath(wanted()));

/** Carries the wanted page to the next step of signing in. */
export function wantedQuery(): string {
  const path = localPath(wanted());
  return path === START_PAGE ? "" : `?next=${encodeURIComponent(path)}`;
}
