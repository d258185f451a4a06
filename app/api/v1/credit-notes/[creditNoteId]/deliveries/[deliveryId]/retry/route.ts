import { DeliveryView, viewDelivery } from "@/lib/billing/deliveries/view";
import { retryCreditNoteDelivery } from "@/lib/billing/credit-notes/retry-credit-note-delivery";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(retryCreditNoteDelivery, {
    summary: "Mail a credit note again to somebody whom it did not reach",
    view: viewDelivery,
    schema: DeliveryView,
    status: 202,
  }),
});
