import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, localDate, localDateInput, periodYear, todayIn } from "./local-date";

const anyDate = fc
  .date({ min: new Date("0101-01-01T00:00:00Z"), max: new Date("9899-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)));

describe("localDate", () => {
  it.each(["2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31"])("takes %s", (text) => {
    expect(localDate(text)).toBe(text);
  });

  it.each([
    "2025-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "0000-01-01",
    "2026-01-31T00:00",
    "31/01/2026",
    "",
    "+02026-01-01",
  ])("refuses %j", (text) => {
    expect(localDateInput.safeParse(text).success).toBe(false);
    expect(() => localDate(text)).toThrow(expect.objectContaining({ code: "date.malformed" }));
  });
});

describe("todayIn", () => {
  it.each([
    ["Europe/Paris", "2026-12-31T22:59:59Z", "2026-12-31"],
    ["Europe/Paris", "2026-12-31T23:00:00Z", "2027-01-01"],
    ["Europe/Paris", "2026-06-30T22:00:00Z", "2026-07-01"],
    ["Pacific/Kiritimati", "2026-01-01T10:00:00Z", "2026-01-02"],
    ["Pacific/Niue", "2026-01-01T10:59:00Z", "2025-12-31"],
    ["UTC", "2024-02-29T23:59:59.999Z", "2024-02-29"],
  ])("in %s at %s is %s", (timeZone, instant, day) => {
    expect(todayIn(timeZone, new Date(instant))).toBe(day);
  });
});

describe("day arithmetic", () => {
  it.each([
    ["2026-03-28", 1, "2026-03-29"],
    ["2026-03-29", 1, "2026-03-30"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-01-31", 30, "2026-03-02"],
    ["2026-01-01", -1, "2025-12-31"],
  ])("%s plus %i days is %s, whatever clocks do", (from, days, to) => {
    expect(addDays(localDate(from), days)).toBe(to);
  });

  it("goes there and back, and keeps order", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -36_000, max: 36_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
        expect(Math.sign(days)).toBe(moved > date ? 1 : moved < date ? -1 : 0);
      }),
    );
  });

  it.each([1, 1e12, -4_000_000])("refuses to leave the calendar by %d days", (days) => {
    expect(() => addDays(localDate("9999-12-31"), days)).toThrow(expect.objectContaining({ code: "date.malformed" }));
  });

  it("takes the period from the date itself", () => {
    expect(periodYear(localDate("2026-12-31"))).toBe(2026);
    expect(periodYear(localDate("0987-01-01"))).toBe(987);
  });
});
