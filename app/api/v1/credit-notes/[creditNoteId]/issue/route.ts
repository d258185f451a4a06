import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { CreditNoteView, viewCreditNote } from "@/lib/billing/documents/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(issueCreditNote, {
    summary: "Number and freeze a draft; its invoice is credited at once",
    view: viewCreditNote,
    schema: CreditNoteView,
    version: ({ version }) => version,
  }),
});
