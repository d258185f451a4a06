import fc from "fast-check";
import { expect, test } from "vitest";
import { localDate } from "@/lib/kernel/local-date";
import { addMonths, lastDayOf, monthOf, monthsUntil, runningPeriods, yearBefore } from "./months";

const month = (text: string) => localDate(`${text}-01`);

test.each([
  ["2026-11", 1, "2026-12"],
  ["2026-12", 1, "2027-01"],
  ["2026-01", -1, "2025-12"],
  ["2026-03", -14, "2025-01"],
  ["2024-02", 12, "2025-02"],
  ["2026-07", 0, "2026-07"],
])("%s and %i months are %s", (from, count, to) => {
  expect(addMonths(month(from), count)).toBe(month(to));
});

test.each([
  ["2026-02", "2026-02-28"],
  ["2024-02", "2024-02-29"],
  ["2026-12", "2026-12-31"],
  ["2026-04", "2026-04-30"],
])("%s ends on %s", (of, last) => {
  expect(lastDayOf(month(of))).toBe(last);
});

test.each([
  ["2026-01-01", 1, 1],
  ["2026-03-31", 3, 3],
  ["2026-04-01", 1, 4],
  ["2026-11-23", 2, 11],
  ["2026-12-31", 3, 12],
])("on %s the quarter has %i months and the year %i, to this one", (today, quarter, year) => {
  const periods = runningPeriods(localDate(today));
  expect(periods.month).toEqual([monthOf(localDate(today))]);
  expect([periods.quarter.length, periods.year.length]).toEqual([quarter, year]);
  for (const months of Object.values(periods)) expect(months.at(-1)).toBe(monthOf(localDate(today)));
  expect(periods.year[0]).toBe(`${today.slice(0, 4)}-01-01`);
});

test("months follow each other, and there and back is where one was", () => {
  const anyMonth = fc
    .record({ year: fc.integer({ min: 1900, max: 2900 }), index: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, index }) => month(`${year}-${String(index).padStart(2, "0")}`));
  fc.assert(
    fc.property(anyMonth, fc.integer({ min: -400, max: 400 }), (from, count) => {
      expect(addMonths(addMonths(from, count), -count)).toBe(from);
      const row = monthsUntil(from, 12);
      expect(new Set(row).size).toBe(12);
      expect([...row].sort()).toEqual(row);
      expect(addMonths(row[0] ?? from, 11)).toBe(from);
      expect(yearBefore(from).slice(5)).toBe(from.slice(5));
      expect(lastDayOf(from) < addMonths(from, 1)).toBe(true);
    }),
  );
});
