import type { z } from "zod";

/** The query string of a page as Next gives it. */
export type SearchParams = Record<string, string | string[] | undefined>;

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined;

/**
 * The input of a list out of a page's query string; `q` is its search. Stale or mistyped values are left out instead of failing the page.
 * @param filters names of the query parameters that are filters of the list
 */
export function lenientQuery<Schema extends z.ZodType>(
  schema: Schema,
  params: SearchParams,
  filters: readonly string[],
): z.input<Schema> {
  const present = (names: readonly string[]) =>
    names.flatMap((name): [string, string][] => {
      const value = single(params[name]);
      return value === undefined ? [] : [[name, value]];
    });
  const attempt = (top: [string, string][], filter: [string, string][]) => ({
    ...Object.fromEntries(top),
    ...(filter.length > 0 && { filter: Object.fromEntries(filter) }),
  });
  const keep = (entry: [string, string], inFilter: boolean) =>
    schema.safeParse(inFilter ? attempt([], [entry]) : attempt([entry], [])).success;
  const search = single(params["q"]);
  const asked: [string, string][] = [
    ...present(["page"]),
    ...(search ? ([["search", search]] as [string, string][]) : []),
  ];
  const top = asked.filter((entry) => keep(entry, false));
  const filter = present(filters).filter((entry) => keep(entry, true));
  return attempt(top, filter) as z.input<Schema>;
}

/** The same page with some query values changed; `null` and "" take one out. Any change but of the page starts at page 1. */
export function queryHref(path: string, params: SearchParams, change: Record<string, string | number | null>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    const kept = single(value);
    if (kept && name !== "page") query.set(name, kept);
  }
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "" || (name === "page" && value === 1)) query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
