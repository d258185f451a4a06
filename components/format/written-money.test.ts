import { expect, test } from "vitest";
import { writtenMoney } from "./written-money";

test.each([
  ["14436.13", "EUR", "fr", "14\u00a0436,13\u00a0€"],
  ["14436.13", "EUR", "en-GB", "€14,436.13"],
  ["-0.05", "EUR", "fr", "-0,05\u00a0€"],
  ["1250", "JPY", "en-GB", "JP¥1,250"],
  ["1.250", "TND", "fr", "1,250\u00a0TND"],
  // A float would say …92,00.
  ["9007199254740993.01", "EUR", "fr", "9\u00a0007\u00a0199\u00a0254\u00a0740\u00a0993,01\u00a0€"],
])("%s %s in %s is %s", (amount, currency, locale, written) =>
  expect(writtenMoney(amount, currency, locale)).toBe(written),
);
