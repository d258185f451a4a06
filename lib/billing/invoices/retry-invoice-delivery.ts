import { InvoiceDeliveryRef } from "@/lib/billing/deliveries/input";
import { retryDelivery } from "@/lib/billing/deliveries/retry-delivery";
import { operation } from "@/lib/platform/operation";

export const retryInvoiceDelivery = operation({
  can: "invoices:write",
  input: InvoiceDeliveryRef,
  run: (t, { invoiceId, deliveryId }) => retryDelivery(t, "invoice", { documentId: invoiceId, deliveryId }),
});
