import { expect, it } from "vitest";
import { printable } from "./printable";

it.each([
  ["narrow spaces of French numbers", "1\u202F234,50\u00A0€", "1\u00A0234,50\u00A0€"],
  ["other spaces", "a\tb\u2009c\u2003d", "a b c d"],
  ["line ends", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
  ["hyphens", "well\u2011known", "well-known"],
  ["marks written apart", "e\u0301te\u0301", "été"],
  ["what chooses the look of an emoji", "❤\uFE0F", "❤"],
  ["what joins emoji", "👩\u200D💻", "👩💻"],
  ["marks of direction", "\u200Fa\u202Eb\u2066c", "abc"],
  ["soft hyphens and zero width", "a\u00ADb\u200Bc\uFEFFd", "abcd"],
  ["control characters", "a\u0000b\u001Bc\u0085d", "abcd"],
  ["halves of characters", "a\uD83Db", "a\uFFFDb"],
  ["what needs nothing", "Tenir sa boutique, œuvre nº 3 – « été »", "Tenir sa boutique, œuvre nº 3 – « été »"],
])("%s", (_what, text, printed) => {
  expect(printable(text)).toBe(printed);
  expect(printable(printed)).toBe(printed);
});
