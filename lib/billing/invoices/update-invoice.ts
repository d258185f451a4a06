import { updateDraft } from "@/lib/billing/drafts/update-draft";
import { operation } from "@/lib/platform/operation";
import { UpdateInvoiceInput } from "./input";

export const updateInvoice = operation({
  can: "invoices:write",
  input: UpdateInvoiceInput,
  run: (t, { invoiceId, version, ...changes }) =>
    updateDraft(t, "invoice", { documentId: invoiceId, version }, changes),
});
