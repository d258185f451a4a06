import { describe, expect, it } from "vitest";
import { currencyInput } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { refuseAboveCreditable, type CreditedInvoice } from "./credited-invoice";
import { documentTotals, type LineAmounts } from "./totals";
import type { VatGroup } from "./vat-groups";

const EUR = currencyInput.parse("EUR");

const line = (quantity: string, unitPrice: string, vatRate = "20"): LineAmounts => ({
  quantity: decimal(quantity),
  unitPrice: decimal(unitPrice),
  vatCategory: "S",
  vatRate: decimal(vatRate),
});

const issued = (lines: LineAmounts[], creditedBefore: VatGroup[] = []): CreditedInvoice => {
  const amounts = { currency: EUR, lines };
  return { amounts, totals: documentTotals(amounts), creditedBefore };
};

describe("refuseAboveCreditable", () => {
  const invoice = issued([line("1", "100"), line("-1", "20", "10"), line("1", "50", "2.1")]);
  const note = (...lines: LineAmounts[]) => documentTotals({ currency: EUR, lines });

  it("takes what each group has left, negative groups included", () => {
    expect(() => refuseAboveCreditable(invoice, note(line("1", "100"), line("-1", "20", "10")))).not.toThrow();
  });

  it.each([
    ["a cent too much", [line("1", "100.01")], "20", "100.00"],
    ["a group the invoice does not have", [line("1", "1", "5.5")], "5.5", "0.00"],
    ["what would raise a group", [line("1", "50"), line("-1", "1", "2.1")], "2.1", "50.00"],
    ["what would raise a negative group", [line("1", "50"), line("1", "1", "10")], "10", "-20.00"],
    ["more than a negative group", [line("1", "50"), line("-1", "20.01", "10")], "10", "-20.00"],
  ])("refuses %s", (_what, lines, rate, creditable) => {
    expect(() => refuseAboveCreditable(invoice, note(...lines))).toThrow(
      expect.objectContaining({
        kind: "conflict",
        code: "credit_note.above_creditable",
        issues: [expect.objectContaining({ path: "lines", params: { creditable, currency: "EUR", rate } })],
      }),
    );
  });

  it("refuses VAT that was rounded as if nothing had been credited before", () => {
    const small = issued([line("3", "3", "5.5")], note(line("2", "3", "5.5")).groups);
    expect(() => refuseAboveCreditable(small, note(line("1", "3.00", "5.5")))).not.toThrow();
    const later = issued(
      [line("3", "3", "5.5")],
      [...note(line("1", "3", "5.5")).groups, ...note(line("1", "3", "5.5")).groups],
    );
    expect(() => refuseAboveCreditable(later, note(line("1", "3", "5.5")))).toThrow(
      expect.objectContaining({ kind: "conflict", code: "credit_note.above_creditable" }),
    );
  });

  it("refuses a credit note that asks for money", () => {
    expect(() => refuseAboveCreditable(invoice, note(line("-1", "20", "10")))).toThrow(
      expect.objectContaining({ kind: "invalid", code: "credit_note.not_positive" }),
    );
  });
});
