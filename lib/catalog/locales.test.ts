import { expect, test } from "vitest";
import { formatLocale, languageOf, LOCALES } from "./locales";

test.each([
  ["fr", "23 nov. 2026, 14:02", "a, b et c"],
  ["en", "23 Nov 2026, 14:02", "a, b and c"],
] as const)("%s is written the way its European readers write", (locale, written, listed) => {
  const format = new Intl.DateTimeFormat(formatLocale(locale), {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
  });
  expect(format.format(new Date("2026-11-23T14:02:00Z"))).toBe(written);
  expect(new Intl.ListFormat(formatLocale(locale)).format(["a", "b", "c"])).toBe(listed);
});

test("the language comes back from what Intl is told", () => {
  expect(LOCALES.map((locale) => languageOf(formatLocale(locale)))).toEqual(LOCALES);
});
