import { describe, expect, it } from "vitest";
import { activeFilters, ownFilters, settingOf, without, withToggled, type ListFilter } from "./list-filter";

const status: ListFilter = {
  kind: "choices",
  name: "status",
  label: "Status",
  options: [
    { value: "active", label: "Active" },
    { value: "prospect", label: "Prospect" },
  ],
};
const created: ListFilter = { kind: "days", name: "created", label: "Created" };
const archived: ListFilter = { kind: "switch", name: "archived", label: "Archived" };
const all = [status, created, archived];

describe("list filters", () => {
  it("name what they are set to; a value that is no more counts for nothing", () => {
    expect(settingOf(status, { status: "prospect,gone" })).toEqual(["Prospect"]);
    expect(settingOf(created, { created_to: "2026-01-31" })).toEqual(["", "2026-01-31"]);
    expect(settingOf(archived, { archived: "1" })).toEqual(["Archived"]);
  });

  it("tell which are on", () => {
    expect(activeFilters(all, { status: "gone", archived: "yes" })).toEqual([]);
    expect(activeFilters(all, { status: "active", created_from: "2026-01-01" })).toEqual([status, created]);
  });

  it("of a view above the list are told there, as long as nothing else is chosen", () => {
    const presets = [{ name: "status", value: "active" }];
    expect(ownFilters(all, { status: "active", archived: "1" }, presets)).toEqual([archived]);
    expect(ownFilters(all, { status: "active,prospect" }, presets)).toEqual([status]);
  });

  it("come off with all their parameters", () => {
    expect(without(created)).toEqual({ created_from: null, created_to: null });
    expect(without(status)).toEqual({ status: null });
  });

  it("take a value in and out", () => {
    expect(withToggled(["a"], "b")).toBe("a,b");
    expect(withToggled(["a", "b"], "a")).toBe("b");
  });
});
