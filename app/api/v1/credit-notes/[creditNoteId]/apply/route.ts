import { applyCreditNote } from "@/lib/billing/credit-notes/apply-credit-note";
import { CreditNoteView, viewCreditNote } from "@/lib/billing/documents/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(applyCreditNote, {
    summary: "Say that the money of a credit note was given back or set against something else",
    view: viewCreditNote,
    schema: CreditNoteView,
    version: ({ version }) => version,
  }),
});
