import { draftDelivery } from "@/lib/billing/deliveries/draft-delivery";
import { query } from "@/lib/platform/operation";
import { InvoiceRef } from "./input";

export const draftInvoiceDelivery = query({
  can: "invoices:read",
  input: InvoiceRef,
  run: (t, { invoiceId }) => draftDelivery(t, "invoice", invoiceId),
});
