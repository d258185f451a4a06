import { describe, expect, it } from "vitest";
import type { Currency } from "@/lib/kernel/currency";
import { localDate } from "@/lib/kernel/local-date";
import { writtenDate, writtenMoney } from "./written";

const of = (minor: bigint, currency: string) => ({ minor, currency: currency as Currency });

describe("an amount for people", () => {
  it.each([
    [196_506n, "EUR", "1\u00A0965,06\u00A0€", "€1,965.06"],
    [-5n, "EUR", "-0,05\u00A0€", "-€0.05"],
    [1_250n, "JPY", "1\u00A0250\u00A0JPY", "JP¥1,250"],
    [1_250_500n, "KWD", "1\u00A0250,500\u00A0KWD", "KWD\u00A01,250.500"],
    // A float would end in 4776.
    [
      9_223_372_036_854_775_807n,
      "EUR",
      "92\u00A0233\u00A0720\u00A0368\u00A0547\u00A0758,07\u00A0€",
      "€92,233,720,368,547,758.07",
    ],
  ])("%s %s", (minor, currency, fr, en) => {
    expect(writtenMoney(of(minor, currency), "fr")).toBe(fr);
    expect(writtenMoney(of(minor, currency), "en")).toBe(en);
  });
});

it("writes days in words of the language", () => {
  expect(writtenDate(localDate("2026-03-15"), "fr")).toBe("15 mars 2026");
  expect(writtenDate(localDate("2026-03-15"), "en")).toBe("15 March 2026");
});
