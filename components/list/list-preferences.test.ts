import { describe, expect, it } from "vitest";
import { readPreferences, shownColumns, withColumns, writtenPreferences } from "./list-preferences";

describe("list preferences", () => {
  it("come back from their cookie as they were", () => {
    const preferences = { density: "compact", columns: { all: ["reference", "status"], v1: [] } } as const;
    expect(readPreferences(writtenPreferences(preferences))).toEqual(preferences);
  });

  it("are the usual ones without a cookie or with a broken one", () => {
    expect(readPreferences(undefined)).toEqual({ density: "comfortable", columns: {} });
    expect(readPreferences("density=huge")).toEqual({ density: "comfortable", columns: {} });
  });

  it("change for one view alone, and go back", () => {
    const before = readPreferences("density=compact&all=name");
    const changed = withColumns(before, "v1", ["city"]);
    expect(changed.columns).toEqual({ all: ["name"], v1: ["city"] });
    expect(withColumns(changed, "v1", null).columns).toEqual({ all: ["name"] });
  });

  it("forget the view changed longest ago", () => {
    let preferences = readPreferences(undefined);
    for (const view of ["a", "b", "c", "d", "e", "f", "a", "g"]) preferences = withColumns(preferences, view, ["x"]);
    expect(Object.keys(preferences.columns)).toEqual(["c", "d", "e", "f", "a", "g"]);
  });
});

describe("shownColumns", () => {
  it("keeps the order asked for, once each, and tells what is no more", () => {
    expect(shownColumns(["a", "b", "c"], ["c", "a", "c"])).toEqual({ keys: ["c", "a"], lost: false });
    expect(shownColumns(["a"], ["gone", "a"])).toEqual({ keys: ["a"], lost: true });
  });
});
