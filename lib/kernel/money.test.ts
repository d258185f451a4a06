import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyInput, minorDigits } from "./currency";
import { decimal, multiplyDecimals } from "./decimal";
import {
  convertMoney,
  divideRounded,
  money,
  moneyToString,
  parseMoney,
  percentOf,
  roundToMoney,
  sumMoney,
  type Money,
} from "./money";

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
      fc.property(amount, (any) => {
        expect(parseMoney(moneyToString(any), any.currency)).toEqual(any);
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

  it.each([
    ["90", "1585", "365", 39082n],
    ["132", "15.24", "12", 16764n],
    ["1", "0.01", "2", 1n],
    ["-1", "0.01", "2", -1n],
    ["1", "1", "0.5", 200n],
  ])("rounds %s × %s per %s once, after dividing", (quantity, price, per, minor) => {
    expect(roundToMoney(multiplyDecimals(decimal(quantity), decimal(price)), EUR, decimal(per)).minor).toBe(minor);
  });

  it.each([
    [900n, "5.5", 50n],
    [-900n, "5.5", -50n],
    [12000n, "7.5", 900n],
    [6398n, "33.333", 2133n],
    [1n, "49.999", 0n],
    [1n, "50", 1n],
    [2n ** 70n, "100", 2n ** 70n],
  ])("%s at %s %% is %s", (minor, percent, expected) => {
    expect(percentOf(minor, decimal(percent))).toBe(expected);
  });

  it.each([
    ["20250", "GBP", "1.15385", EUR, 23365n],
    ["1099", "JPY", "0.00605", EUR, 665n],
    ["100", "EUR", "165.29", JPY, 165n],
    ["100", "EUR", "3.37485", TND, 3375n],
  ])("%s minor units of %s at %s", (minor, from, rate, to, expected) => {
    const converted = convertMoney(money(BigInt(minor), currencyInput.parse(from)), decimal(rate), to);
    expect(converted).toEqual({ minor: expected, currency: to });
  });

  it("takes what PostgreSQL can keep and nothing larger", () => {
    expect(money(2n ** 63n - 1n, EUR).minor).toBe(2n ** 63n - 1n);
    for (const minor of [2n ** 63n, -(2n ** 63n)]) {
      expect(() => money(minor, EUR)).toThrow(expect.objectContaining({ code: "money.too_large" }));
    }
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
