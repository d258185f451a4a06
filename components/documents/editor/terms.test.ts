import { expect, it } from "vitest";
import { localDate } from "@/lib/kernel/local-date";
import { lastDayBy, termOf } from "./terms";

const from = localDate("2026-11-23");

it.each([
  ["", "default"],
  ["2026-11-23", "0"],
  ["2026-12-23", "30"],
  ["2026-12-24", "day"],
  ["2026-11-01", "day"],
] as const)("%j is the term %j", (last, term) => {
  expect(termOf("invoice", from, last)).toBe(term);
  if (term !== "day") expect(lastDayBy(term, from)).toBe(last);
});
