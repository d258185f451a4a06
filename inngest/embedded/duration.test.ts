import { describe, expect, it } from "vitest";
import { retryDue, sleepEnds } from "./duration";

const now = new Date("2026-03-29T00:59:00.000Z");
const after = (date: Date) => (date.getTime() - now.getTime()) / 1_000;

describe("sleepEnds", () => {
  it.each([
    ["1s", 1],
    ["2m", 120],
    ["1w2d3h4m5s", 788_645],
    ["", 0],
  ])("reads %j as %d seconds", (text, seconds) => {
    expect(after(sleepEnds(text, now))).toBe(seconds);
  });

  it("takes a point in time as it is", () => {
    expect(sleepEnds("2030-01-01T00:00:00.000Z", now).toISOString()).toBe("2030-01-01T00:00:00.000Z");
  });

  it.each(["soon", "1y", "s"])("refuses %j", (text) => {
    expect(() => sleepEnds(text, now)).toThrow(RangeError);
  });
});

describe("retryDue", () => {
  it("waits longer after each failure, at most an hour", () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 25].map((failures) => after(retryDue(failures, null, now)));
    expect(pauses).toEqual([10, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600, 3_600, 3_600]);
  });

  it("waits as long as the job asked for, given in seconds or as an instant", () => {
    expect(after(retryDue(4, "7", now))).toBe(7);
    expect(after(retryDue(1, "2026-03-29T03:00:00.000Z", now))).toBe(7_260);
  });

  it("falls back to its own pause when it cannot read the wish", () => {
    expect(after(retryDue(1, "later", now))).toBe(10);
  });
});
