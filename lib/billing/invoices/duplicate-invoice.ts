import { copyDraft } from "@/lib/billing/drafts/copy-draft";
import { createDraft } from "@/lib/billing/drafts/create-draft";
import { findDocument } from "@/lib/billing/documents/document-rows";
import { operation } from "@/lib/platform/operation";
import { InvoiceRef } from "./input";

/** A new draft like this one, whatever became of it. */
export const duplicateInvoice = operation({
  can: "invoices:write",
  input: InvoiceRef,
  run: async (t, { invoiceId }) => createDraft(t, "invoice", copyDraft(await findDocument(t, "invoice", invoiceId))),
});
