import { expect, test } from "vitest";
import { changePercent } from "./change-percent";

test.each([
  [3_566_400n, 3_173_000n, "12.4"],
  [97n, 100n, "-3.0"],
  [100n, 100n, "0.0"],
  [0n, 100n, "-100.0"],
  [-50n, 100n, "-150.0"],
  [10_005n, 10_000n, "0.1"],
  [9_995n, 10_000n, "-0.1"],
  [10_004n, 10_000n, "0.0"],
  [300n, 100n, "200.0"],
  [100n, 0n, null],
  [100n, -100n, null],
])("from %i to %i it is %s", (current, previous, expected) => {
  expect(changePercent(current, previous)).toBe(expected);
});
