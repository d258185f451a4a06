import { DeliveryView, viewDelivery } from "@/lib/billing/deliveries/view";
import { listInvoiceDeliveries } from "@/lib/billing/invoices/list-invoice-deliveries";
import { listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listInvoiceDeliveries, {
    summary: "Every mail of one invoice and what became of it",
    view: viewDelivery,
    schema: DeliveryView,
  }),
});
