import { checkDraft } from "@/lib/billing/documents/check-draft";
import { query } from "@/lib/platform/operation";
import { InvoiceRef } from "./input";

export const checkInvoice = query({
  can: "invoices:read",
  input: InvoiceRef,
  run: (t, { invoiceId }) => checkDraft(t, "invoice", invoiceId),
});
