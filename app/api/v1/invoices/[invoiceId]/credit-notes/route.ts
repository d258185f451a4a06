import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { listInvoiceCreditNotes } from "@/lib/billing/credit-notes/list-invoice-credit-notes";
import { CreditNoteSummary, CreditNoteView, summarizeCreditNote, viewCreditNote } from "@/lib/billing/documents/view";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listInvoiceCreditNotes, {
    summary: "List the credit notes of an invoice, drafts too",
    view: summarizeCreditNote,
    schema: CreditNoteSummary,
  }),
  POST: endpoint(createCreditNote, {
    summary: "Write a draft credit note: all that is left of the invoice, some of its lines, or an amount without VAT",
    view: viewCreditNote,
    schema: CreditNoteView,
    status: 201,
    version: ({ version }) => version,
  }),
});
