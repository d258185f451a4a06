import { createLink } from "@/lib/billing/links/create-link";
import { operation } from "@/lib/platform/operation";
import { InvoiceRef } from "./input";

export const createInvoiceLink = operation({
  can: "invoices:write",
  input: InvoiceRef,
  run: (t, { invoiceId }) => createLink(t, "invoice", invoiceId),
});
