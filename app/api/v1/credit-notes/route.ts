import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { listCreditNotes } from "@/lib/billing/credit-notes/list-credit-notes";
import { CreditNoteSummary, CreditNoteView, summarizeCreditNote, viewCreditNote } from "@/lib/billing/documents/view";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listCreditNotes, {
    summary: "List credit notes, newest first, without their lines",
    view: summarizeCreditNote,
    schema: CreditNoteSummary,
  }),
  POST: endpoint(createCreditNote, {
    summary:
      "Write a draft credit note of an issued invoice: all that is left of it, some of its lines, or an amount without VAT",
    view: viewCreditNote,
    schema: CreditNoteView,
    status: 201,
    version: ({ version }) => version,
  }),
});
