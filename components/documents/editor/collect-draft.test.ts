import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentTotals } from "@/lib/billing/documents/totals";
import { amountsOf, usualVat } from "@/lib/billing/drafts/totals";
import { CreateInvoiceInput } from "@/lib/billing/invoices/input";
import { decimal } from "@/lib/kernel/decimal";
import type { Currency } from "@/lib/kernel/currency";
import { FRENCH_VAT, blankDocument, typedDocuments } from "@/tests/support/typed-documents";
import { createCollector } from "./collect-draft";
import { blankLine, type TypedDocument, type TypedLine } from "./typed-document";

const usual = usualVat("receipts", decimal("20"));
const collector = (kind: "invoice" | "credit_note" = "invoice") =>
  createCollector({ kind, usual, words: FRENCH_VAT, locale: "fr" });

const document = (lineItems: TypedLine[], more: Partial<TypedDocument> = {}): TypedDocument => ({
  ...blankDocument("EUR" as Currency),
  lineItems,
  ...more,
});

const row = (changes: Partial<TypedLine> = {}): TypedLine => ({
  ...blankLine("item", "20 %"),
  description: "Cadrage",
  unitPrice: "720,00",
  ...changes,
});

const problemsOf = (typed: TypedDocument) =>
  collector()(typed).problems.map((problem) => [
    problem.place === "row" ? problem.column : problem.place === "field" ? problem.name : "lines",
    problem.issue.code,
  ]);

describe("what a draft comes to as it is typed", () => {
  it("is saved and computed as the server would", () => {
    const lines = [
      { ...blankLine("section", ""), description: "Conception" },
      row({ quantity: "2", discount: "10" }),
      row({ description: "Livres", quantity: "12", unit: "pièce", unitPrice: "14,90", vat: "5,5" }),
    ];
    const { fields, lineItems, totals, problems } = collector()(document(lines, { discount: "3", title: " Site " }));
    expect(problems).toEqual([]);
    expect(fields).toMatchObject({ title: "Site", discount: { percent: "3" }, dueDate: null, operation: null });
    expect(lineItems).toMatchObject([
      { type: "section", description: "Conception" },
      { quantity: "2", unitPrice: "720", discount: { percent: "10" }, vatCategory: "S", vatRate: "20", unit: null },
      { quantity: "12", unitPrice: "14.9", discount: null, vatRate: "5.5", unit: "pièce" },
    ]);
    expect(totals).toMatchObject({ sumOfLines: 147_480n, discount: 4_424n, exclVat: 143_056n });
  });

  it("leaves out rows nobody filled in", () => {
    const { lineItems, problems } = collector()(document([blankLine("item", "20 %"), blankLine("section", "")]));
    expect([lineItems, problems]).toEqual([[], []]);
  });

  it("takes a line without quantity and price as one of nothing", () => {
    const { lineItems } = collector()(document([row({ quantity: "", unitPrice: "", vat: "" })]));
    expect(lineItems).toMatchObject([{ quantity: "1", unitPrice: "0" }]);
    expect(lineItems[0]).not.toHaveProperty("vatRate");
  });

  it("takes what a credited line was raised by as a discount below zero, in a credit note alone", () => {
    const taken = document([row({ quantity: "-1", unitPrice: "65", discount: "-1,95 €" })]);
    const { lineItems, nets, problems } = collector("credit_note")(taken);
    expect(problems.filter(({ place }) => place === "row")).toEqual([]);
    expect(lineItems).toMatchObject([{ discount: { amount: "-1.95" } }]);
    expect([...nets.values()]).toEqual([-6305n]);
    expect(collector()(taken).problems).toMatchObject([{ place: "row", column: "discount" }]);
  });

  it.each([
    ["a quantity that is no number", { quantity: "deux" }, "quantity", "decimal.malformed"],
    ["a price below zero", { unitPrice: "-5" }, "unitPrice", "decimal.too_small"],
    ["a line without words", { description: "  " }, "description", "required"],
    ["more than all off", { discount: "120" }, "discount", "decimal.too_large"],
    ["a discount finer than a cent", { discount: "1,005 €" }, "discount", "money.too_precise"],
    ["a reason nobody knows", { vat: "gratuit" }, "vat", "decimal.malformed"],
    ["a price too large", { quantity: "1000000000", unitPrice: "1000000000000" }, "unitPrice", "money.too_large"],
  ])("refuses %s at its cell", (_name, changes, column, code) => {
    expect(problemsOf(document([row(changes)]))).toEqual([[column, code]]);
  });

  it.each([
    ["discount", { discount: "beaucoup" }, "decimal.malformed"],
    ["exchangeRate", { exchangeRate: "0" }, "decimal.too_small"],
    ["title", { title: "x".repeat(201) }, "too_long"],
    ["clientId", { clientId: "" }, "required"],
  ])("refuses a field: %s", (name, changes, code) => {
    expect(problemsOf(document([], changes))).toEqual([[name, code]]);
  });

  it("keeps a refused row as it was last accepted, and saves the others", () => {
    const collect = collector();
    const [first, second] = [row(), row({ description: "Maquettes" })];
    collect(document([first, second]));
    const typed = document([
      { ...first, quantity: "2x" },
      { ...second, unitPrice: "100" },
    ]);
    const { lineItems, nets, linesHeld } = collect(typed);
    expect(lineItems).toMatchObject([{ quantity: "1" }, { unitPrice: "100" }]);
    expect([...nets.values()]).toEqual([72_000n, 10_000n]);
    expect(linesHeld).toBe(false);
  });

  it("holds all rows while a saved one cannot be read, so that saving does not delete it", () => {
    expect(collector()(document([row({ key: "saved-0", quantity: "?" }), row()])).linesHeld).toBe(true);
    expect(collector()(document([row({ quantity: "?" }), row()])).linesHeld).toBe(false);
  });

  it("computes a credit note after those before it", () => {
    const creditedBefore = [{ vatCategory: "S" as const, vatRate: decimal("5.5"), taxable: 300n, vat: 17n }];
    const collect = createCollector({ kind: "credit_note", usual, words: FRENCH_VAT, locale: "fr", creditedBefore });
    expect(collect(document([row({ unitPrice: "3", vat: "5,5" })])).totals).toMatchObject({ vat: 16n });
  });
});

it("computes 1,000 documents typed in French and in English to the last cent, and sends what it computes", () => {
  fc.assert(
    fc.property(typedDocuments, ({ typed, locale, words, amounts }) => {
      const { fields, lineItems, totals, problems } = createCollector({ kind: "invoice", usual, words, locale })(typed);
      expect(problems).toEqual([]);
      expect(totals).toEqual(documentTotals(amounts));
      const sent: unknown = JSON.parse(JSON.stringify({ ...fields, lineItems }));
      const { currency, discount, lineItems: lines } = CreateInvoiceInput.parse(sent);
      if (!currency || !lines) throw new Error("Neither is left out");
      expect(documentTotals(amountsOf({ currency, discount: discount ?? null, lineItems: lines }, usual))).toEqual(
        totals,
      );
    }),
    { numRuns: 1_000 },
  );
});
