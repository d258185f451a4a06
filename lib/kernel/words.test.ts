import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedWords, foldText, wordsIn } from "./words";

describe("words", () => {
  it.each([
    ["Électricité Générale & Fils", "electricite generale fils"],
    ["CŒUR d’Œuvre", "coeur d oeuvre"],
    ["jean-luc.o'neil@exemple.fr", "jean luc o neil exemple fr"],
    ["CLI-2026-0001", "cli 2026 0001"],
    ["Straße Ærø Łódź", "strasse aero lodz"],
    ["e\u0301te\u0301", "ete"],
    ["Ελλάδα Ёлка", "ελλαδα елка"],
    ["½ ﬁn", "12 fin"],
    [" -- '; % _ ", ""],
  ])("of %j", (text, words) => expect(foldedWords(text)).toBe(words));

  it("know where they stood", () => {
    const text = "«\u00a0Crème brûlée\u00a0» €";
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Crème", "brûlée"]);
  });

  it("hold nothing but letters and digits, and folding them again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const { word } of wordsIn(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(foldText(word)).toBe(word);
        }
      }),
    );
  });
});
