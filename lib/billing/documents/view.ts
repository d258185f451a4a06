import { z } from "zod";
import type { documentLines, documentVatGroups } from "@/db/schema/billing/document-lines";
import type { documents } from "@/db/schema/billing/documents";
import { LOCALES } from "@/lib/catalog/locales";
import type { Currency } from "@/lib/kernel/currency";
import { moneyToString } from "@/lib/kernel/money";
import { VAT_CATEGORIES } from "./vat-groups";

const text = z.string().nullable();
const day = z.iso.date().nullable();
const instant = z.iso.datetime().nullable();
/** Amounts are decimal strings in the document's currency. */
const amount = z.string();

export const DiscountView = z.union([z.object({ percent: z.string() }), z.object({ amount })]).nullable();

export const LineItemView = z.object({
  position: z.int(),
  type: z.enum(["item", "section", "text"]),
  description: z.string(),
  quantity: text,
  unit: text,
  unitPrice: text,
  vatCategory: z.enum(VAT_CATEGORIES).nullable(),
  vatRate: text,
  discount: DiscountView,
  grossAmount: text,
  netAmount: text,
});
export type LineItemView = z.infer<typeof LineItemView>;

export const VatGroupView = z.object({
  vatCategory: z.enum(VAT_CATEGORIES),
  vatRate: z.string(),
  taxableAmount: amount,
  vatAmount: amount,
  discountAmount: amount,
});

/** What lists show of a document of any kind. */
const summary = {
  id: z.uuid(),
  number: text,
  client: z.object({ id: z.uuid(), reference: z.string(), name: z.string() }),
  title: text,
  purchaseOrder: text,
  currency: z.string(),
  locale: z.enum(LOCALES),
  issueDate: day,
  totalExclVat: amount,
  totalVat: amount,
  totalInclVat: amount,
  issuedAt: instant,
  sentAt: instant,
  viewedAt: instant,
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};

/** What is shown of one, beside the summary. */
const details = {
  supplyFrom: day,
  supplyTo: day,
  operation: z.enum(["goods", "services", "both"]).nullable(),
  exemptionReason: text,
  notes: text,
  exchangeRate: text,
  exchangeRateDate: day,
  discount: DiscountView,
  sumOfLines: amount,
  discountTotal: amount,
  lineItems: z.array(LineItemView),
  vatBreakdown: z.array(VatGroupView),
};

const ofQuote = {
  status: z.enum(["draft", "sent", "accepted", "rejected", "expired"]),
  validUntil: day,
  answeredAt: instant,
  answeredBy: text,
  answerNote: text,
  /** The invoice made from it; a quote is converted once. */
  invoice: z.object({ id: z.uuid(), number: text }).nullable(),
};

const ofInvoice = {
  status: z.enum(["draft", "sent", "viewed", "partially_paid", "paid", "overdue", "cancelled"]),
  dueDate: day,
  amountPaid: amount,
  amountCredited: amount,
  amountDue: amount,
  quote: z.object({ id: z.uuid(), number: text }).nullable(),
};

const ofCreditNote = {
  status: z.enum(["draft", "sent", "applied"]),
  invoice: z.object({ id: z.uuid(), number: text, issueDate: day }),
  reason: text,
};

export const QuoteSummary = z.object({ ...summary, ...ofQuote });
export const InvoiceSummary = z.object({ ...summary, ...ofInvoice });
export const CreditNoteSummary = z.object({ ...summary, ...ofCreditNote });
export type QuoteSummary = z.infer<typeof QuoteSummary>;
export type InvoiceSummary = z.infer<typeof InvoiceSummary>;
export type CreditNoteSummary = z.infer<typeof CreditNoteSummary>;

export const QuoteView = z.object({ ...summary, ...ofQuote, ...details });
export const InvoiceView = z.object({ ...summary, ...ofInvoice, ...details });
export const CreditNoteView = z.object({ ...summary, ...ofCreditNote, ...details });
export type QuoteView = z.infer<typeof QuoteView>;
export type InvoiceView = z.infer<typeof InvoiceView>;
export type CreditNoteView = z.infer<typeof CreditNoteView>;

export type LineRow = Omit<typeof documentLines.$inferSelect, "workspaceId" | "documentId">;
export type VatGroupRow = Omit<typeof documentVatGroups.$inferSelect, "workspaceId" | "documentId">;

type Columns = Omit<typeof documents.$inferSelect, "workspaceId" | "searchKey">;

/** A document as lists read it, with the names of what it refers to. */
export interface DocumentSummaryRow extends Columns {
  client: { id: string; reference: string; name: string };
  /** Of a quote: the invoice made from it. Of a credit note: the invoice it credits. */
  invoice: { id: string; number: string | null; issueDate: string | null } | null;
  quote: { id: string; number: string | null } | null;
}

/** A document whole. */
export interface DocumentRow extends DocumentSummaryRow {
  lines: LineRow[];
  vatGroups: VatGroupRow[];
}

const money = (row: { currency: string }) => (minor: bigint) =>
  moneyToString({ minor, currency: row.currency as Currency });

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function viewSummary(row: DocumentSummaryRow) {
  const print = money(row);
  const { id, number, client, title, purchaseOrder, currency, locale, issueDate, version } = row;
  return {
    id,
    number,
    client,
    title,
    purchaseOrder,
    currency,
    locale,
    issueDate,
    version,
    totalExclVat: print(row.exclVat),
    totalVat: print(row.vat),
    totalInclVat: print(row.inclVat),
    issuedAt: iso(row.issuedAt),
    sentAt: iso(row.sentAt),
    viewedAt: iso(row.viewedAt),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

const viewDiscount = (
  { discountPercent, discountAmount }: { discountPercent: string | null; discountAmount: bigint | null },
  print: (minor: bigint) => string,
) => {
  if (discountPercent !== null) return { percent: discountPercent };
  return discountAmount === null ? null : { amount: print(discountAmount) };
};

function viewLine(line: LineRow, print: (minor: bigint) => string): LineItemView {
  const { position, type, description, quantity, unit, unitPrice, vatCategory, vatRate, gross, net } = line;
  return {
    position,
    type,
    description,
    quantity,
    unit,
    unitPrice,
    vatCategory,
    vatRate,
    discount: viewDiscount(line, print),
    grossAmount: gross === null ? null : print(gross),
    netAmount: net === null ? null : print(net),
  };
}

function viewDetails(row: DocumentRow) {
  const print = money(row);
  const { supplyFrom, supplyTo, operation, exemptionReason, notes, exchangeRate, exchangeRateDate } = row;
  return {
    supplyFrom,
    supplyTo,
    operation,
    exemptionReason,
    notes,
    exchangeRate,
    exchangeRateDate,
    discount: viewDiscount(row, print),
    sumOfLines: print(row.sumOfLines),
    discountTotal: print(row.discount),
    lineItems: row.lines.map((line) => viewLine(line, print)),
    vatBreakdown: row.vatGroups.map(({ vatCategory, vatRate, taxable, vat, discount }) => ({
      vatCategory,
      vatRate,
      taxableAmount: print(taxable),
      vatAmount: print(vat),
      discountAmount: print(discount),
    })),
  };
}

const quotePart = ({ status, validUntil, answeredAt, answeredBy, answerNote, invoice }: DocumentSummaryRow) => ({
  status: status as QuoteSummary["status"],
  validUntil,
  answeredBy,
  answerNote,
  answeredAt: iso(answeredAt),
  invoice: invoice && { id: invoice.id, number: invoice.number },
});

function invoicePart(row: DocumentSummaryRow) {
  const print = money(row);
  return {
    status: row.status as InvoiceSummary["status"],
    dueDate: row.dueDate,
    amountPaid: print(row.paid),
    amountCredited: print(row.credited),
    amountDue: print(row.due ?? 0n),
    quote: row.quote,
  };
}

function creditNotePart({ status, invoice, reason }: DocumentSummaryRow) {
  // A constraint of the table: every credit note has its invoice.
  if (invoice === null) throw new Error("A credit note without its invoice");
  return { status: status as CreditNoteSummary["status"], invoice, reason };
}

export const summarizeQuote = (row: DocumentSummaryRow): QuoteSummary => ({ ...viewSummary(row), ...quotePart(row) });
export const summarizeInvoice = (row: DocumentSummaryRow): InvoiceSummary => ({
  ...viewSummary(row),
  ...invoicePart(row),
});
export const summarizeCreditNote = (row: DocumentSummaryRow): CreditNoteSummary => ({
  ...viewSummary(row),
  ...creditNotePart(row),
});

export const viewQuote = (row: DocumentRow): QuoteView => ({ ...summarizeQuote(row), ...viewDetails(row) });
export const viewInvoice = (row: DocumentRow): InvoiceView => ({ ...summarizeInvoice(row), ...viewDetails(row) });
export const viewCreditNote = (row: DocumentRow): CreditNoteView => ({
  ...summarizeCreditNote(row),
  ...viewDetails(row),
});
