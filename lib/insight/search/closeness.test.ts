import { describe, expect, it } from "vitest";
import { closeness } from "./closeness";

describe("closeness", () => {
  it.each([
    ["the same", "dupont", "dupont", 0],
    ["a beginning", "dup", "dupont", 1],
    ["a letter missing", "dupnt", "dupont", 2],
    ["a letter too many", "duppont", "dupont", 2],
    ["a wrong letter", "dupomt", "dupont", 2],
    ["two letters swapped", "dupnot", "dupont", 2],
    ["two letters swapped in a short word", "pual", "paul", 2],
    ["a wrong first letter", "tupont", "dupont", 2],
    ["a beginning with a mistake", "bouchr", "boucherie", 2.5],
    ["two mistakes in a long word", "bolangrie", "boulangerie", 3],
    ["two mistakes in the beginning of a long word", "restarnat", "restaurantes", 3.5],
    ["two mistakes in a short word", "dumpot", "dupont", null],
    ["a mistake in a very short word", "lio", "lyon", null],
    ["a mistake in a short beginning", "matr", "martin", null],
    ["a mistake in a number", "69003", "69002", null],
    ["another word", "martin", "dupont", null],
    ["the middle of a word", "pont", "dupont", null],
  ])("of %s", (_, typed, word, expected) => expect(closeness(typed, word)).toBe(expected));
});
