import type { Issue } from "@/lib/kernel/errors";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Params that are decimals: amounts where a `currency` stands beside them, quantities elsewhere. */
const DECIMALS: readonly string[] = ["balance", "creditable"];

function readable(name: string, value: string | number, currency: unknown, locale: string): string | number {
  if (typeof value !== "string") return value;
  if (DAY.test(value)) {
    return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(value));
  }
  if (!DECIMALS.includes(name)) return value;
  const options = typeof currency === "string" ? ({ style: "currency", currency } as const) : {};
  const format = new Intl.NumberFormat(locale, options);
  // Exact: given as text, the figure never becomes a float. The Latin fonts have no narrow no-break space.
  return format.format(value as `${number}`).replaceAll("\u202f", "\u00a0");
}

/** The days and figures behind a message as its reader writes them: `2026-03-15` becomes `15 mars 2026`. */
export const readableParams = (params: Issue["params"], locale: string): Issue["params"] =>
  params &&
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, readable(name, value, params["currency"], locale)]),
  );
