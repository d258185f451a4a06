import { describe, expect, it } from "vitest";
import { z } from "zod";
import { pageInput, pageOffset } from "./page";

const input = z.strictObject(pageInput);

describe("pageInput", () => {
  it("starts at page 1 of 25", () => {
    expect(input.parse({})).toEqual({ page: 1, perPage: 25 });
  });

  it("reads query strings", () => {
    expect(input.parse({ page: "3", perPage: "100" })).toEqual({ page: 3, perPage: 100 });
  });

  it.each([
    { page: "0" },
    { page: "-1" },
    { page: "1.5" },
    { page: "x" },
    { perPage: "101" },
    { perPage: "0" },
    { page: "1e300" },
  ])("refuses %j rather than guess", (raw) => {
    expect(input.safeParse(raw).success).toBe(false);
  });

  it("skips the pages before", () => {
    expect(pageOffset({ page: 3, perPage: 25 })).toBe(50);
  });
});
