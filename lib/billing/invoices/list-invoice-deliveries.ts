import { ListInvoiceDeliveriesInput } from "@/lib/billing/deliveries/input";
import { listDeliveries } from "@/lib/billing/deliveries/list-deliveries";
import { query } from "@/lib/platform/operation";

export const listInvoiceDeliveries = query({
  can: "invoices:read",
  input: ListInvoiceDeliveriesInput,
  run: (t, { invoiceId, ...asked }) => listDeliveries(t, "invoice", { documentId: invoiceId, ...asked }),
});
