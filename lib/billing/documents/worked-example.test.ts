import { describe, expect, it } from "vitest";
import { currencyInput } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { moneyToString } from "@/lib/kernel/money";
import { creditLines } from "./credit-lines";
import { splitPayment } from "./split-payment";
import { documentTotals, type DocumentAmounts } from "./totals";
import type { VatGroup } from "./vat-groups";

const EUR = currencyInput.parse("EUR");
const euros = (minor: bigint) => moneyToString({ minor, currency: EUR });
const taxed = (rate: string) => ({ vatCategory: "S" as const, vatRate: decimal(rate) });

const invoice: DocumentAmounts = {
  currency: EUR,
  lines: [
    { ...taxed("20"), quantity: decimal("3.5"), unitPrice: decimal("480"), discounts: [{ percent: decimal("5") }] },
    { ...taxed("5.5"), quantity: decimal("12"), unitPrice: decimal("14.9") },
    { ...taxed("20"), quantity: decimal("-1"), unitPrice: decimal("65") },
  ],
  discount: { percent: decimal("3") },
};

/** Figures as they stand in the document that explains them. */
const written = (groups: readonly VatGroup[]) => groups.flatMap(({ taxable, vat }) => [euros(taxable), euros(vat)]);

describe("the example of docs/billing.md", () => {
  const totals = documentTotals(invoice);

  it("invoices 1965.06", () => {
    expect(totals.lines.map(({ net }) => euros(net))).toEqual(["1596.00", "178.80", "-65.00"]);
    expect([totals.sumOfLines, totals.discount].map(euros)).toEqual(["1709.80", "51.29"]);
    expect(totals.groups.map(({ discount }) => euros(discount))).toEqual(["45.93", "5.36"]);
    expect(written(totals.groups)).toEqual(["1485.07", "297.01", "173.44", "9.54"]);
    expect([totals.exclVat, totals.vat, totals.inclVat].map(euros)).toEqual(["1658.51", "306.55", "1965.06"]);
  });

  it("is paid in two parts", () => {
    const first = splitPayment(totals.groups, [], 100_000n);
    const second = splitPayment(totals.groups, first, 96_506n);
    expect(written(first)).toEqual(["755.74", "151.15", "88.26", "4.85"]);
    expect(written(second)).toEqual(["729.33", "145.86", "85.18", "4.69"]);
  });

  it("has its books credited", () => {
    const books = creditLines({ amounts: invoice, totals, creditedBefore: [] }, [{ line: 1, quantity: decimal("12") }]);
    const note = documentTotals(books);
    expect([note.exclVat, note.vat, note.inclVat].map(euros)).toEqual(["173.44", "9.54", "182.98"]);
  });
});
