import { describe, expect, it } from "vitest";
import { countOf, extendedTo, isWholePage, NOTHING, pageToggled, toggled, type Selection } from "./selection";

const page = ["a", "b", "c", "d"];
const ids = (selection: Selection) => [...selection.ids].sort();
const everything: Selection = { ...NOTHING, all: true };

describe("selection", () => {
  it("takes a row in and out", () => {
    const one = toggled(NOTHING, page, "b");
    expect(ids(one)).toEqual(["b"]);
    expect(ids(toggled(one, page, "b"))).toEqual([]);
  });

  it("extends from the last row clicked, in both directions", () => {
    expect(ids(extendedTo(toggled(NOTHING, page, "c"), page, "a"))).toEqual(["a", "b", "c"]);
    expect(ids(extendedTo(toggled(NOTHING, page, "b"), page, "d"))).toEqual(["b", "c", "d"]);
  });

  it("selects the row alone when the range starts on another page", () => {
    expect(ids(extendedTo(toggled(NOTHING, ["x", "y"], "x"), page, "c"))).toEqual(["c", "x"]);
    expect(ids(extendedTo(NOTHING, page, "c"))).toEqual(["c"]);
  });

  it("selects the page, keeps other pages, and takes the page out again", () => {
    const both = pageToggled(toggled(NOTHING, ["x"], "x"), page);
    expect(ids(both)).toEqual(["a", "b", "c", "d", "x"]);
    expect(isWholePage(both, page)).toBe(true);
    expect(ids(pageToggled(both, page))).toEqual(["x"]);
  });

  it("counts everything that matches, and falls back to the page when a row is taken out", () => {
    expect(countOf(everything, 142)).toBe(142);
    const without = toggled(everything, page, "b");
    expect(without.all).toBe(false);
    expect(ids(without)).toEqual(["a", "c", "d"]);
  });

  it("takes everything out with the box of the page", () => {
    const none = pageToggled(everything, page);
    expect(none.all).toBe(false);
    expect(ids(none)).toEqual([]);
  });

  it("has no whole page without rows", () => {
    expect(isWholePage(NOTHING, [])).toBe(false);
  });
});
