import fc from "fast-check";
import { expect, test } from "vitest";
import { niceScale } from "./nice-scale";

test.each([
  [
    [35_664, 31_730],
    [0, 10_000, 20_000, 30_000, 40_000],
  ],
  [[99], [0, 25, 50, 75, 100]],
  [[0, 0], [0]],
  [
    [-300, 900],
    [-500, 0, 500, 1_000],
  ],
  [[-10], [-10, -7.5, -5, -2.5, 0]],
])("%j has lines at %j", (values, ticks) => {
  expect(niceScale(values).ticks).toEqual(ticks);
});

test("it holds every value and zero, with few lines", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { maxLength: 24 }), (values) => {
      const { low, high, ticks } = niceScale(values);
      for (const value of values) expect(value >= low && value <= high).toBe(true);
      expect(ticks).toContain(0);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});
