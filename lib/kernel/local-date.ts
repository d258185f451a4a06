import { z } from "zod";
import { invalid } from "./errors";

const DAY_MS = 86_400_000;

/** Midnight UTC of a real calendar day, NaN for anything else (`2025-02-29`, `2025-2-1`). UTC has no daylight saving. */
function utc(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "0001") return Number.NaN;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? Number.NaN : ms;
}

/** Schema of a calendar day `YYYY-MM-DD`, years 0001 to 9999, without time or zone. */
export const localDateInput = z
  .string()
  .refine((text) => !Number.isNaN(utc(text)), "date.malformed")
  .brand("LocalDate");

/** Compares in time order as a plain string (`a < b`). */
export type LocalDate = z.infer<typeof localDateInput>;

/** @throws DomainError invalid `date.malformed` */
export function localDate(text: string): LocalDate {
  const parsed = localDateInput.safeParse(text);
  if (!parsed.success) throw invalid("date.malformed", "Expected a calendar day such as 2026-01-31");
  return parsed.data;
}

/** The calendar day that clocks in `timeZone` (IANA name) show at an instant. */
export function todayIn(timeZone: string, now: Date): LocalDate {
  const format = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return localDate(`${part["year"]?.padStart(4, "0")}-${part["month"]}-${part["day"]}`);
}

/** `days` may be negative. @throws DomainError invalid `date.malformed` when the result leaves the years 0001 to 9999 */
export const addDays = (date: LocalDate, days: number): LocalDate => {
  const ms = utc(date) + days * DAY_MS;
  return localDate(Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString().slice(0, 10) : "");
};

/** Whole days from one day to another, negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (utc(to) - utc(from)) / DAY_MS;

/** The numbering period of a document: the calendar year of its issue date. */
export const periodYear = (date: LocalDate): number => Number(date.slice(0, 4));
