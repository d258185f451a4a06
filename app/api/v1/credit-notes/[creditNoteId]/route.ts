import { getCreditNote } from "@/lib/billing/credit-notes/get-credit-note";
import { removeCreditNote } from "@/lib/billing/credit-notes/remove-credit-note";
import { updateCreditNote } from "@/lib/billing/credit-notes/update-credit-note";
import { CreditNoteView, viewCreditNote, type DocumentRow } from "@/lib/billing/documents/view";
import { emptyEndpoint, endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewCreditNote, schema: CreditNoteView, version: ({ version }: DocumentRow) => version };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getCreditNote, { summary: "One credit note with its lines, totals and VAT", ...shown }),
  PATCH: endpoint(updateCreditNote, {
    summary: "Change a draft; fields left out stay as they are, line_items are replaced as a whole",
    ...shown,
  }),
  DELETE: emptyEndpoint(removeCreditNote, { summary: "Delete a draft; what is issued is kept" }),
});
