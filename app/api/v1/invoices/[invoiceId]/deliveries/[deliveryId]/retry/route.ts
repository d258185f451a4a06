import { DeliveryView, viewDelivery } from "@/lib/billing/deliveries/view";
import { retryInvoiceDelivery } from "@/lib/billing/invoices/retry-invoice-delivery";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(retryInvoiceDelivery, {
    summary: "Mail a invoice again to somebody whom it did not reach",
    view: viewDelivery,
    schema: DeliveryView,
    status: 202,
  }),
});
