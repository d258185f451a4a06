import { expect, test } from "vitest";
import { typedAmount } from "./typed-amount";
import { writtenAmount } from "./written-amount";

test.each([
  ["1 234,56", "fr", "1234.56"],
  ["1\u202f234,56", "fr", "1234.56"],
  ["1.234,56", "fr", "1234.56"],
  ["1234.56", "fr", "1234.56"],
  ["1,234.56", "en", "1234.56"],
  ["1,234", "en", "1234"],
  ["1,5", "fr", "1.5"],
  [",5", "fr", "0.5"],
  ["-3,10", "fr", "-3.10"],
  ["10 000", "fr", "10000"],
  ["", "fr", ""],
  ["dix", "fr", "dix"],
])("%j typed in %s means %j", (typed, locale, amount) => expect(typedAmount(typed, locale)).toBe(amount));

test("an amount is written as its reader writes it, exactly, without a sign the fonts lack", () => {
  expect(writtenAmount("10000.5", "fr", 2)).toBe("10\u00a0000,50");
  expect(writtenAmount("9007199254740993.01", "en", 2)).toBe("9,007,199,254,740,993.01");
  expect(writtenAmount("dix", "fr", 2)).toBe("dix");
});
