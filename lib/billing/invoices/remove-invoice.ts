import { removeDraft } from "@/lib/billing/drafts/remove-draft";
import { operation } from "@/lib/platform/operation";
import { RemoveInvoiceInput } from "./input";

export const removeInvoice = operation({
  can: "invoices:write",
  input: RemoveInvoiceInput,
  run: (t, { invoiceId, version }) => removeDraft(t, "invoice", { documentId: invoiceId, version }),
});
