import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareOut } from "./share-out";

const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
const abs = (value: bigint) => (value < 0n ? -value : value);

const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
/** Small ones make ties, large ones make long remainders. */
const weight = fc.oneof(fc.bigInt({ min: -5n, max: 5n }), fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }));
const weights = fc.array(weight, { minLength: 1, maxLength: 8 }).filter((all) => sum(all) !== 0n);

describe("shareOut", () => {
  it.each([
    ["equal remainders: those named first", 2n, [1000n, 1000n, 1000n], [1n, 1n, 0n]],
    ["equal remainders: the larger first", 1n, [1n, 3n], [0n, 1n]],
    ["the largest remainder, not the largest weight", 1000n, [3333n, 3333n, 3334n], [333n, 333n, 334n]],
    ["a negative weight", 6n, [100n, -40n], [10n, -4n]],
    ["a negative weight with a remainder", 6n, [106n, -46n], [11n, -5n]],
    ["a negative amount", -2n, [10n, 10n, 10n], [-1n, -1n, 0n]],
    ["a negative sum", -5n, [-30n, -20n], [-3n, -2n]],
    ["nothing to share", 0n, [1n, 2n], [0n, 0n]],
    ["no share for no weight", 7n, [0n, 2n, 0n], [0n, 7n, 0n]],
  ])("%s", (_what, whole, among, shares) => {
    expect(shareOut(whole, among)).toEqual(shares);
  });

  it("adds up to the amount, and keeps each share less than 1 from its exact value", () => {
    fc.assert(
      fc.property(amount, weights, (whole, among) => {
        const shares = shareOut(whole, among);
        const total = sum(among);
        expect(sum(shares)).toBe(whole);
        for (const [position, share] of shares.entries()) {
          expect(abs(share * total - whole * among[position]!)).toBeLessThan(abs(total));
        }
      }),
    );
  });

  it("mirrors when every sign is turned round", () => {
    fc.assert(
      fc.property(amount, weights, (whole, among) => {
        const mirrored = shareOut(
          -whole,
          among.map((one) => -one),
        );
        expect(mirrored).toEqual(shareOut(whole, among).map((share) => -share));
      }),
    );
  });

  it("treats weights without proportion as a defect", () => {
    expect(() => shareOut(1n, [])).toThrow(RangeError);
    expect(() => shareOut(1n, [5n, -5n])).toThrow(RangeError);
  });
});
