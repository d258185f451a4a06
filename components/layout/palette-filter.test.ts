import { describe, expect, it } from "vitest";
import { foundValue, offerValue, paletteFilter } from "./palette-filter";

describe("palette filter", () => {
  it("puts what was found first and in its order, names after it, offers last", () => {
    const values = [offerValue("search"), "Clients", foundValue(1, "b"), foundValue(10, "c"), foundValue(0, "a")];
    const sorted = values.toSorted((a, b) => paletteFilter(b, "clients") - paletteFilter(a, "clients"));
    expect(sorted).toEqual([
      foundValue(0, "a"),
      foundValue(1, "b"),
      foundValue(10, "c"),
      "Clients",
      offerValue("search"),
    ]);
  });

  it("keeps what was found and what is offered whatever the text, and no page whose name does not match", () => {
    expect(paletteFilter(foundValue(0, "a"), "zzz")).toBeGreaterThan(0);
    expect(paletteFilter(offerValue("create"), "zzz")).toBeGreaterThan(0);
    expect(paletteFilter("Clients", "zzz")).toBe(0);
  });
});
