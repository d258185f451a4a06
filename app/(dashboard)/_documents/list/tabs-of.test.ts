import { describe, expect, it } from "vitest";
import type { Tally } from "@/lib/billing/documents/tally-documents";
import { creditNoteStatus, invoiceStatus, quoteStatus } from "@/lib/billing/documents/status";
import { tabAt, tabsOf } from "./tabs-of";

const tally = (status: string, documents: number, inclVat: bigint, due = 0n, currency = "EUR"): Tally => ({
  status,
  currency,
  documents,
  exclVat: inclVat,
  inclVat,
  due,
});

const short = (tallies: Tally[]) =>
  Object.fromEntries(
    tabsOf("invoice", tallies).map(({ key, count, sums }) => [
      key,
      [count, ...sums.map(({ amount, currency }) => `${amount} ${currency}`)],
    ]),
  );

describe("tabs of invoices", () => {
  it("count everything, and add up what is worth something", () => {
    const tallies = [
      tally("draft", 4, 2_306_413n, 2_306_413n),
      tally("sent", 5, 2_000_000n, 2_000_000n),
      tally("viewed", 2, 600_000n, 600_000n),
      tally("partially_paid", 1, 1_248_000n, 648_000n),
      tally("overdue", 3, 700_000n, 674_400n),
      tally("paid", 124, 31_041_240n),
      tally("cancelled", 3, 411_000n),
    ];
    expect(short(tallies)).toEqual({
      all: [142, "355892.40 EUR"],
      draft: [4, "23064.13 EUR"],
      pending: [8, "32480.00 EUR"],
      overdue: [3, "6744.00 EUR"],
      paid: [124, "310412.40 EUR"],
      cancelled: [3, "4110.00 EUR"],
    });
  });

  it("keep currencies apart, the usual one first", () => {
    const tallies = [
      tally("sent", 1, 100n, 100n, "CHF"),
      tally("sent", 2, 250n, 250n),
      tally("paid", 1, 5n, 0n, "JPY"),
    ];
    expect(short(tallies)["all"]).toEqual([4, "2.50 EUR", "1.00 CHF", "5 JPY"]);
    expect(short(tallies)["pending"]).toEqual([3, "2.50 EUR", "1.00 CHF"]);
    expect(short(tallies)["overdue"]).toEqual([0]);
  });
});

it.each([
  ["quote", quoteStatus],
  ["invoice", invoiceStatus],
  ["credit_note", creditNoteStatus],
] as const)("every status of a %s is in one tab beside the one of everything", (kind, { states }) => {
  const [all, ...others] = tabsOf(kind, []);
  expect(all?.status).toBeNull();
  expect(others.flatMap(({ status }) => status?.split(",")).sort()).toEqual([...states].sort());
});

it("a tab is found by what the address shows", () => {
  const tabs = tabsOf("invoice", []);
  expect(tabAt(tabs, "sent,viewed,partially_paid")?.key).toBe("pending");
  expect(tabAt(tabs, undefined)?.key).toBe("all");
  expect(tabAt(tabs, "paid,overdue")).toBeUndefined();
});
