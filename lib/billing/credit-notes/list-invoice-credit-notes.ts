import { requireDocument } from "@/lib/billing/documents/document-rows";
import { listDocuments } from "@/lib/billing/documents/list-documents";
import { query } from "@/lib/platform/operation";
import { ListInvoiceCreditNotesInput } from "./input";

/** The credit notes of one invoice, drafts too. */
export const listInvoiceCreditNotes = query({
  can: "credit_notes:read",
  input: ListInvoiceCreditNotesInput,
  async run(t, { invoiceId, ...listing }) {
    await requireDocument(t, "invoice", invoiceId);
    return listDocuments(t, "credit_note", { ...listing, filter: { invoice: [invoiceId] } });
  },
});
