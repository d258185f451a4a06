import { describe, expect, it } from "vitest";
import { usualVat } from "@/lib/billing/drafts/totals";
import type { Currency } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { blankDocument, FRENCH_VAT } from "@/tests/support/typed-documents";
import { createCollector } from "./collect-draft";
import { changesOf, refusalsOf, storedOf } from "./draft-changes";
import { blankLine, type TypedDocument } from "./typed-document";

const collect = createCollector({
  kind: "invoice",
  usual: usualVat("receipts", decimal("20")),
  words: FRENCH_VAT,
  locale: "fr",
});
const collected = (changes: Partial<TypedDocument> = {}) =>
  collect({ ...blankDocument("EUR" as Currency), ...changes });
const known = storedOf("invoice", collected());
const row = (description: string, unitPrice = "10") => ({ ...blankLine("item", "20 %"), description, unitPrice });

describe("what is sent of a draft", () => {
  it("is what the server does not have", () => {
    expect(changesOf("invoice", collected(), known, [])).toEqual({});
    expect(changesOf("invoice", collected({ title: "Site", notes: " " }), known, [])).toEqual({ title: "Site" });
    expect(changesOf("invoice", collected({ lineItems: [row("Conseil")] }), known, [])).toMatchObject({
      lineItems: [{ description: "Conseil" }],
    });
  });

  it("has days together that are measured against each other", () => {
    expect(changesOf("invoice", collected({ issueDate: "2026-03-01" }), known, [])).toEqual({
      issueDate: "2026-03-01",
      dueDate: null,
    });
  });

  it("leaves out what was refused until it is typed anew, and sends the rest", () => {
    const typed = { issueDate: "2026-03-10", dueDate: "2026-03-01", title: "Site" };
    const issue = { path: "dueDate", code: "document.before_start", message: "…" };
    const refusals = refusalsOf([issue], collected(typed));
    expect(refusals[0]?.problem).toEqual({ issue, place: "field", name: "dueDate" });
    expect(changesOf("invoice", collected(typed), known, refusals)).toEqual({ title: "Site" });
    const mended = changesOf("invoice", collected({ ...typed, issueDate: "2026-02-10" }), known, refusals);
    expect(mended).toEqual({ title: "Site", issueDate: "2026-02-10", dueDate: "2026-03-01" });
  });

  it("finds the cell an issue is about, past rows that were not sent", () => {
    const rows = [blankLine("item", "20 %"), row("Conseil")];
    const issue = { path: "lineItems.0.vatRate", code: "vat.rate_missing", message: "…" };
    const [refusal] = refusalsOf([issue], collected({ lineItems: rows }));
    expect(refusal?.problem).toEqual({ issue, place: "row", key: rows[1]?.key, column: "vat" });
    expect(refusalsOf([{ ...issue, path: "" }], collected())).toEqual([]);
  });

  it("has no lines while a saved one cannot be read", () => {
    const rows = [{ ...row("Conseil"), key: "saved-0", quantity: "?" }, row("Maquettes")];
    expect(changesOf("invoice", collected({ lineItems: rows, title: "Site" }), known, [])).toEqual({ title: "Site" });
  });

  it("of a credit note has no discount", () => {
    expect(storedOf("credit_note", collected({ discount: "10" }))).not.toHaveProperty("discount");
  });
});
