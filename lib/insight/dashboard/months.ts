import { addDays, localDate, type LocalDate } from "@/lib/kernel/local-date";

/** A calendar month by its first day. */
export type Month = LocalDate;

export const monthOf = (day: LocalDate): Month => localDate(`${day.slice(0, 7)}-01`);

/** `count` may be negative. @throws DomainError invalid `date.malformed` when the result leaves the years 0001 to 9999 */
export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  const year = String(Math.floor(months / 12)).padStart(4, "0");
  return localDate(`${year}-${String((months % 12) + 1).padStart(2, "0")}-01`);
}

export const lastDayOf = (month: Month): LocalDate => addDays(addMonths(month, 1), -1);

/** `count` months in a row, the last of them given. */
export const monthsUntil = (last: Month, count: number): Month[] =>
  Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1));

/** The same month of the year before. */
export const yearBefore = (month: Month): Month => addMonths(month, -12);

export const PERIODS = ["month", "quarter", "year"] as const;
export type Period = (typeof PERIODS)[number];

/** The months of the running month, quarter and year, as far as they have come: in November a quarter has two. */
export function runningPeriods(today: LocalDate): Record<Period, Month[]> {
  const month = monthOf(today);
  const inYear = Number(month.slice(5, 7));
  return {
    month: [month],
    quarter: monthsUntil(month, ((inYear - 1) % 3) + 1),
    year: monthsUntil(month, inYear),
  };
}
