import { describe, expect, it } from "vitest";
import { currencyInput } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { localDate } from "@/lib/kernel/local-date";
import { printable } from "@/lib/platform/pdf/printable";
import { written } from "./written";

const EUR = currencyInput.parse("EUR");
/** Spaces as they are on paper. */
const plain = (text: string) => printable(text).replaceAll("\u00A0", " ");

describe("amounts", () => {
  it.each([
    ["fr", "EUR", 123_450n, "1 234,50", "1 234,50 €"],
    ["en", "EUR", 123_450n, "1,234.50", "€1,234.50"],
    ["fr", "EUR", -5n, "-0,05", "-0,05 €"],
    ["fr", "EUR", 0n, "0,00", "0,00 €"],
    ["fr", "JPY", 450_000n, "450 000", "450 000 JPY"],
    ["en", "JPY", 450_000n, "450,000", "JP¥450,000"],
    ["fr", "KWD", 1_250_125n, "1 250,125", "1 250,125 KWD"],
    ["en", "USD", 220_463n, "2,204.63", "US$2,204.63"],
    ["fr", "EUR", 9_223_372_036_854_775_807n, "92 233 720 368 547 758,07", "92 233 720 368 547 758,07 €"],
  ] as const)("in %s, %s", (locale, code, minor, amount, money) => {
    const w = written(locale, currencyInput.parse(code));
    expect(plain(w.amount(minor))).toBe(amount);
    expect(plain(w.money(minor))).toBe(money);
  });

  it("of another currency than the document's", () => {
    expect(plain(written("fr", currencyInput.parse("JPY")).money(4_575n, EUR))).toBe("45,75 €");
  });
});

it.each([
  ["fr", "480", "480,00", "480"],
  ["fr", "0.123456", "0,123456", "0,123456"],
  ["fr", "-1.5", "-1,50", "-1,5"],
  ["en", "1234.5678", "1,234.5678", "1,234.5678"],
] as const)("prices and quantities in %s: %s", (locale, value, price, quantity) => {
  const w = written(locale, EUR);
  expect(plain(w.price(decimal(value)))).toBe(price);
  expect(plain(w.quantity(decimal(value)))).toBe(quantity);
});

it.each([
  ["fr", "20", "20 %"],
  ["fr", "5.5", "5,5 %"],
  ["fr", "12.125", "12,125 %"],
  ["en", "5.5", "5.5%"],
] as const)("rates in %s: %s", (locale, rate, text) => {
  expect(plain(written(locale, EUR).percent(decimal(rate)))).toBe(text);
});

it("writes exchange rates whole", () => {
  expect(written("fr", EUR).rate(decimal("0.92345678"))).toBe("0,92345678");
});

describe("days", () => {
  it.each([
    ["fr", "2026-11-02", "2 novembre 2026"],
    ["fr", "2026-11-01", "1er novembre 2026"],
    ["fr", "2026-11-11", "11 novembre 2026"],
    ["en", "2026-11-01", "1 November 2026"],
  ] as const)("in %s: %s", (locale, date, text) => {
    expect(written(locale, EUR).day(localDate(date))).toBe(text);
  });

  it.each([
    ["fr", "2026-10-01", "2026-11-12", "1er oct. – 12 nov. 2026"],
    ["fr", "2026-12-15", "2027-01-14", "15 déc. 2026 – 14 janv. 2027"],
    ["en", "2026-10-01", "2026-10-31", "1 Oct – 31 Oct 2026"],
  ] as const)("from one to another in %s: %s to %s", (locale, from, to, text) => {
    expect(written(locale, EUR).period(localDate(from), localDate(to))).toBe(text);
  });
});

it.each([
  ["fr", "DE", "Allemagne"],
  ["en", "GR", "Greece"],
] as const)("countries in %s: %s", (locale, code, name) => {
  expect(written(locale, EUR).country(code)).toBe(name);
});
