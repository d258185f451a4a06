import { findDocument } from "@/lib/billing/documents/document-rows";
import { query } from "@/lib/platform/operation";
import { InvoiceRef } from "./input";

export const getInvoice = query({
  can: "invoices:read",
  input: InvoiceRef,
  run: (t, { invoiceId }) => findDocument(t, "invoice", invoiceId),
});
