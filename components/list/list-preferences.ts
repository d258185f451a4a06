export type Density = "comfortable" | "compact";

/** How somebody wants to see a list in this browser. */
export interface ListPreferences {
  density: Density;
  /** Keys of the shown columns in order, by view id or `all`; a view without an entry shows its own. */
  columns: Readonly<Record<string, readonly string[]>>;
}

/** Columns are remembered for this many views; the one changed longest ago is forgotten first. */
const REMEMBERED = 6;

/** The one cookie of a list. The server reads it before the first paint. */
export const preferenceCookie = (list: string): string => `koomky.list.${list}`;

/** Reads `density=compact&all=reference,status`; what it does not know it leaves out. */
export function readPreferences(cookie: string | undefined): ListPreferences {
  const { density, ...views } = Object.fromEntries(new URLSearchParams(cookie ?? ""));
  const columns = Object.entries(views).map(([view, keys]) => [view, keys.split(",").filter((key) => key !== "")]);
  return { density: density === "compact" ? "compact" : "comfortable", columns: Object.fromEntries(columns) };
}

export function writtenPreferences({ density, columns }: ListPreferences): string {
  const text = new URLSearchParams({ density });
  for (const [view, keys] of Object.entries(columns)) text.set(view, keys.join(","));
  return text.toString().replaceAll("%2C", ",");
}

/** With other columns for one view; `null` goes back to its own. */
export function withColumns(
  preferences: ListPreferences,
  view: string,
  keys: readonly string[] | null,
): ListPreferences {
  const { [view]: _replaced, ...others } = preferences.columns;
  const entries = [...Object.entries(others), ...(keys ? [[view, keys] as const] : [])];
  return { ...preferences, columns: Object.fromEntries(entries.slice(-REMEMBERED)) };
}

/** Which columns to show, and whether one that was asked for is no more. */
export function shownColumns(known: readonly string[], asked: readonly string[]): { keys: string[]; lost: boolean } {
  const keys = [...new Set(asked)].filter((key) => known.includes(key));
  return { keys, lost: asked.some((key) => !known.includes(key)) };
}
