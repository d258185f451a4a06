import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Currency } from "@/lib/kernel/currency";
import { readDecimal, readDiscount, settleDiscount, writeDecimal, writeDiscount, writePercent } from "./figures";
import { readVat, writeVat, type VatWords } from "./vat";

const EUR = "EUR" as Currency;

test.each([
  ["1 234,56", "fr", "1234.56"],
  ["1\u00a0234,56", "fr", "1234.56"],
  ["1234.56", "fr", "1234.56"],
  ["1,234.56", "en", "1234.56"],
  ["12,", "fr", "12"],
  ["12.", "en", "12"],
  ["−3,5", "fr", "-3.5"],
  [" 7 ", "fr", "7"],
  [".", "fr", "."],
  ["2h", "fr", "2h"],
  ["", "fr", ""],
])("%j typed in %s is %j", (typed, locale, value) => expect(readDecimal(typed, locale)).toBe(value));

const locale = fc.constantFrom("fr", "en");
const decimalText = (scale: number) =>
  fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: scale }))
    .map(([coefficient, places]) => {
      const sign = coefficient < 0n ? "-" : "";
      const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(places + 1, "0");
      const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
      return sign + text;
    });

/** Without zeros that say nothing. */
const bare = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text).replace(/^-0$/, "0");

it("reads back what it writes, in both languages", () => {
  fc.assert(
    fc.property(decimalText(8), locale, fc.integer({ min: 0, max: 3 }), (value, language, digits) => {
      expect(bare(readDecimal(writeDecimal(value, language, digits), language))).toBe(bare(value));
    }),
    { numRuns: 1_000 },
  );
});

describe("a discount", () => {
  const typed = (discount: string, discountUnit: "percent" | "amount" = "percent") => ({ discount, discountUnit });
  const euros = { locale: "fr", currency: EUR };

  it.each([
    ["10", { percent: "10" }],
    ["10 %", { percent: "10" }],
    ["2,5%", { percent: "2.5" }],
    ["50 €", { amount: "50" }],
    ["€50", { amount: "50" }],
    ["50 eur", { amount: "50" }],
    ["", null],
    ["beaucoup", { percent: "beaucoup" }],
  ])("%j is %j", (text, discount) => expect(readDiscount(typed(text), euros)).toEqual(discount));

  it("keeps its unit until a sign says otherwise", () => {
    expect(readDiscount(typed("50", "amount"), euros)).toEqual({ amount: "50" });
    expect(settleDiscount(typed("50 %", "amount"), euros)).toEqual(typed("50", "percent"));
    expect(settleDiscount(typed("12,5 $US", "percent"), { locale: "fr", currency: "USD" as Currency })).toEqual(
      typed("12,5", "amount"),
    );
  });

  it("is written with the decimals of its currency", () => {
    expect(writeDiscount({ amount: "50.5" }, euros)).toEqual(typed("50,50", "amount"));
    expect(writeDiscount({ amount: "50" }, { locale: "en", currency: "JPY" as Currency })).toEqual(
      typed("50", "amount"),
    );
    expect(writeDiscount({ percent: "7.5" }, euros)).toEqual(typed("7,5"));
    expect(writeDiscount(null, euros)).toEqual(typed(""));
  });
});

const FRENCH: VatWords = {
  E: "Exonérée",
  AE: "Autoliquidation",
  K: "Intra-UE",
  G: "Export",
  O: "Hors champ",
  Z: "Taux zéro",
};

describe("VAT", () => {
  it.each([
    ["20", { vatCategory: "S", vatRate: "20" }],
    ["5,5 %", { vatCategory: "S", vatRate: "5.5" }],
    ["0", { vatCategory: "E", vatRate: "0" }],
    ["0,0 %", { vatCategory: "E", vatRate: "0" }],
    ["auto", { vatCategory: "AE", vatRate: "0" }],
    ["exoneree", { vatCategory: "E", vatRate: "0" }],
    ["ex", { vatCategory: "S", vatRate: "ex" }],
    ["20 pour cent", { vatCategory: "S", vatRate: "20pourcent" }],
    ["", null],
  ])("%j is %j", (typed, vat) => expect(readVat(typed, "fr", FRENCH)).toEqual(vat));

  it("is read back as it is written", () => {
    for (const vatCategory of ["E", "AE", "K", "G", "O", "Z"] as const) {
      const vat = { vatCategory, vatRate: "0" };
      expect(readVat(writeVat(vat, "fr", FRENCH), "fr", FRENCH)).toEqual(vat);
    }
    expect(writePercent("5.5", "fr")).toBe("5,5\u00a0%");
    expect(writePercent("5.5", "en-GB")).toBe("5.5%");
  });
});
