import { describe, expect, it } from "vitest";
import { NOTHING } from "@/components/list/selection";
import { exportHref, isExportable } from "./export-href";

const EXPORT = "/api/v1/clients/export/csv";
const choice = { filter: { status: "active,prospect", createdFrom: "2026-01-01" }, search: "café" };
const some = { ...NOTHING, ids: new Set(["a", "b"]) };

const asked = (href: string) => Object.fromEntries(new URL(href, "http://x").searchParams);

describe("exportHref", () => {
  it("asks for everything without a choice", () => {
    expect(exportHref({})).toBe(EXPORT);
  });

  it("asks for what the list shows, in the words of the API", () => {
    const filter = { "filter[status]": "active,prospect", "filter[created_from]": "2026-01-01", search: "café" };
    expect(asked(exportHref(choice))).toEqual(filter);
    expect(asked(exportHref(choice, { ...NOTHING, all: true }))).toEqual(filter);
  });

  it("asks for the selected ones alone", () => {
    expect(asked(exportHref({}, some))).toEqual({ ids: "a,b" });
  });

  it("is not offered for more than an address holds", () => {
    const many = { ...NOTHING, ids: new Set(Array.from({ length: 201 }, (_, index) => String(index))) };
    expect(isExportable(many)).toBe(false);
    expect(isExportable({ ...many, all: true })).toBe(true);
    expect(isExportable(some)).toBe(true);
  });
});
