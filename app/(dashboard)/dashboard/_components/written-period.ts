import type { useFormatter } from "next-intl";

type Format = ReturnType<typeof useFormatter>;

const noon = (day: string) => new Date(`${day.slice(0, 7)}-15T12:00:00Z`);

/** `nov. 2026`; in full `novembre 2026`. @param month `YYYY-MM`, or a day of it */
export const writtenMonth = (format: Format, month: string, length: "short" | "long" = "short"): string =>
  format.dateTime(noon(month), { month: length, year: "numeric", timeZone: "UTC" });

/** `novembre 2025`, `oct. – nov. 2025`. */
export function writtenPeriod(format: Format, { from, to }: { from: string; to: string }): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return writtenMonth(format, from, "long");
  // Thin spaces around the dash are not in the fonts.
  return format
    .dateTimeRange(noon(from), noon(to), { month: "short", year: "numeric", timeZone: "UTC" })
    .replaceAll(/[\u2009\u202f]/g, "\u00a0");
}
