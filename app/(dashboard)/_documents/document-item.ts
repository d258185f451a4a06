import {
  summarizeCreditNote,
  summarizeInvoice,
  summarizeQuote,
  viewCreditNote,
  viewInvoice,
  viewQuote,
  type CreditNoteSummary,
  type CreditNoteView,
  type DocumentRow,
  type DocumentSummaryRow,
  type InvoiceSummary,
  type InvoiceView,
  type QuoteSummary,
  type QuoteView,
} from "@/lib/billing/documents/view";

/** A quote, an invoice or a credit note as lists show it. */
export type DocumentItem =
  | ({ kind: "quote" } & QuoteSummary)
  | ({ kind: "invoice" } & InvoiceSummary)
  | ({ kind: "credit_note" } & CreditNoteSummary);

export function itemOf(row: DocumentSummaryRow): DocumentItem {
  switch (row.kind) {
    case "quote":
      return { kind: row.kind, ...summarizeQuote(row) };
    case "invoice":
      return { kind: row.kind, ...summarizeInvoice(row) };
    case "credit_note":
      return { kind: row.kind, ...summarizeCreditNote(row) };
  }
}

/** One of them whole. */
export type DocumentDetail =
  ({ kind: "quote" } & QuoteView) | ({ kind: "invoice" } & InvoiceView) | ({ kind: "credit_note" } & CreditNoteView);

export function documentOf(row: DocumentRow): DocumentDetail {
  switch (row.kind) {
    case "quote":
      return { kind: row.kind, ...viewQuote(row) };
    case "invoice":
      return { kind: row.kind, ...viewInvoice(row) };
    case "credit_note":
      return { kind: row.kind, ...viewCreditNote(row) };
  }
}
