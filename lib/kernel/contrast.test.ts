import { expect, it } from "vitest";
import { contrastWithWhite } from "./contrast";

it.each([
  ["#ffffff", 1],
  ["#000000", 21],
  ["#2563eb", 5.17],
  ["#10b981", 2.54],
  ["#f59e0b", 2.15],
  ["#767676", 4.54],
])("%s has %s against white", (color, ratio) => {
  expect(contrastWithWhite(color)).toBeCloseTo(ratio, 2);
});
