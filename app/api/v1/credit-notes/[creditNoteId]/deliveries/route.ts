import { DeliveryView, viewDelivery } from "@/lib/billing/deliveries/view";
import { listCreditNoteDeliveries } from "@/lib/billing/credit-notes/list-credit-note-deliveries";
import { listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listCreditNoteDeliveries, {
    summary: "Every mail of one credit note and what became of it",
    view: viewDelivery,
    schema: DeliveryView,
  }),
});
