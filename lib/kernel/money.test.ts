import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyInput, minorDigits } from "./currency";
import { decimal, multiplyDecimals } from "./decimal";
import { divideRounded, moneyToString, parseMoney, roundToMoney, sumMoney, type Money } from "./money";

const EUR = currencyInput.parse("EUR");
const JPY = currencyInput.parse("JPY");
const TND = currencyInput.parse("TND");

const amount = fc.record({
  minor: fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }),
  currency: fc.constantFrom(EUR, JPY, TND),
}) satisfies fc.Arbitrary<Money>;

describe("divideRounded", () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [-5n, -2n, 3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [1n, 3n, 0n],
    [0n, 7n, 0n],
    [249_999n, 100_000n, 2n],
    [250_000n, 100_000n, 3n],
  ])("%s / %s is %s", (numerator, denominator, expected) => {
    expect(divideRounded(numerator, denominator)).toBe(expected);
  });

  it("is the nearest integer, ties away from zero, and symmetric", () => {
    const any = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
    fc.assert(
      fc.property(
        any,
        any.filter((d) => d !== 0n),
        (numerator, denominator) => {
          const result = divideRounded(numerator, denominator);
          const abs = (value: bigint) => (value < 0n ? -value : value);
          const error = abs(numerator - result * denominator) * 2n;
          expect(error).toBeLessThanOrEqual(abs(denominator));
          if (error === abs(denominator)) expect(abs(result * denominator)).toBeGreaterThan(abs(numerator));
          expect(divideRounded(-numerator, denominator)).toBe(-result);
        },
      ),
    );
  });

  it("treats a zero denominator as a defect", () => {
    expect(() => divideRounded(1n, 0n)).toThrow(RangeError);
  });
});

describe("money", () => {
  it.each([
    ["12.5", EUR, 1250n, "12.50"],
    ["-0.05", EUR, -5n, "-0.05"],
    ["1250", JPY, 1250n, "1250"],
    ["1.234", TND, 1234n, "1.234"],
    ["0.00", EUR, 0n, "0.00"],
  ])("reads %s %s", (text, currency, minor, written) => {
    expect(parseMoney(text, currency)).toEqual({ minor, currency });
    expect(moneyToString({ minor, currency })).toBe(written);
  });

  it.each([
    ["0.001", EUR, "money.too_precise"],
    ["0.1", JPY, "money.too_precise"],
    ["1e2", EUR, "decimal.malformed"],
    ["92233720368547758.08", EUR, "money.too_large"],
  ])("refuses %s %s as %s", (text, currency, code) => {
    expect(() => parseMoney(text, currency)).toThrow(expect.objectContaining({ kind: "invalid", code }));
  });

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(amount, (money) => {
        expect(parseMoney(moneyToString(money), money.currency)).toEqual(money);
      }),
    );
  });

  it.each([
    ["3", "33.335", EUR, 10001n],
    ["1", "0.005", EUR, 1n],
    ["1", "-0.005", EUR, -1n],
    ["2.5", "1", JPY, 3n],
    ["0.3333", "100.10", EUR, 3336n],
  ])("rounds %s × %s %s half away from zero", (quantity, price, currency, minor) => {
    expect(roundToMoney(multiplyDecimals(decimal(quantity), decimal(price)), currency).minor).toBe(minor);
  });

  it("sums in any order and refuses to mix currencies", () => {
    const euros = fc.array(
      fc.record({ minor: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), currency: fc.constant(EUR) }),
    );
    fc.assert(
      fc.property(euros, (amounts) => {
        expect(sumMoney(amounts.toReversed(), EUR)).toEqual(sumMoney(amounts, EUR));
      }),
    );
    expect(sumMoney([], JPY)).toEqual({ minor: 0n, currency: JPY });
    expect(() => sumMoney([{ minor: 1n, currency: JPY }], EUR)).toThrow(RangeError);
  });
});

describe("currencies", () => {
  it.each([
    ["EUR", 2],
    ["XPF", 0],
    ["ISK", 0],
    ["IQD", 3],
    ["KWD", 3],
    ["HUF", 2],
  ])("%s has %i decimals", (code, digits) => {
    expect(minorDigits(currencyInput.parse(code))).toBe(digits);
  });

  it.each(["eur", "EURO", "FRF", "HRK", "BGN", "XXX", ""])("refuses %j", (code) => {
    expect(currencyInput.safeParse(code).success).toBe(false);
  });
});
