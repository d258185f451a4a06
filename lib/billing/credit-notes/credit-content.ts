import type { z } from "zod";
import { creditAmount } from "@/lib/billing/documents/credit-amount";
import { creditLines } from "@/lib/billing/documents/credit-lines";
import { creditWhole } from "@/lib/billing/documents/credit-whole";
import type { LockedDocument } from "@/lib/billing/documents/document-rows";
import type { DocumentAmounts } from "@/lib/billing/documents/totals";
import type { RowText } from "@/lib/billing/drafts/write-lines";
import type { Currency } from "@/lib/kernel/currency";
import { parseAmount } from "@/lib/kernel/parse-amount";
import { translator } from "@/lib/platform/i18n/translator";
import type { InvoiceToCredit } from "./credited-invoice-of";
import type { CreateCreditNoteInput } from "./input";

export interface CreditContent {
  rows: RowText[];
  amounts: DocumentAmounts;
}

type Extent = Pick<z.output<typeof CreateCreditNoteInput>, "lines" | "amount">;

/** One row for each VAT group, which says what it takes off which invoice. */
const rowsOfGroups = ({ number, locale }: LockedDocument, amounts: DocumentAmounts): RowText[] =>
  amounts.lines.map(({ vatRate }) => ({
    type: "item",
    description: translator(locale)("billing.creditOf", {
      number: number ?? "",
      rate: locale === "fr" ? vatRate.replace(".", ",") : vatRate,
    }),
  }));

/** Rows of an invoice are counted with its headings and texts; the arithmetic counts items alone. */
function ofLines(invoice: InvoiceToCredit, chosen: NonNullable<Extent["lines"]>): CreditContent {
  const items = invoice.lines.filter(({ type }) => type === "item");
  const rankOf = (position: number) => items.findIndex((item) => item.position === position);
  const ranked = chosen.map(({ line, quantity }) => ({ line: rankOf(line), quantity }));
  const earlier = invoice.earlier.map(({ line, ...credit }) => ({ ...credit, line: rankOf(line) }));
  const amounts = creditLines(invoice, ranked, earlier);
  const rows = ranked.map(({ line }): RowText => {
    const { type, description, unit, position } = items[line] ?? { type: "item", description: "", unit: null };
    return { type, description, unit, creditedLine: position ?? null };
  });
  return { rows, amounts };
}

/** What a new credit note takes off its invoice: chosen lines, an amount without VAT, or all that is left. */
export function creditContent(document: LockedDocument, invoice: InvoiceToCredit, extent: Extent): CreditContent {
  if (extent.lines) return ofLines(invoice, extent.lines);
  if (extent.amount !== undefined) {
    const amounts = creditAmount(invoice, parseAmount(extent.amount, document.currency as Currency, "amount"));
    return { rows: rowsOfGroups(document, amounts), amounts };
  }
  const amounts = creditWhole(invoice);
  if (invoice.creditedBefore.length > 0) return { rows: rowsOfGroups(document, amounts), amounts };
  const rows = invoice.lines.map(({ type, description, unit, position }) => ({
    type,
    description,
    unit,
    creditedLine: type === "item" ? position : null,
  }));
  return { rows, amounts };
}
