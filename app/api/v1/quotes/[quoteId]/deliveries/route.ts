import { DeliveryView, viewDelivery } from "@/lib/billing/deliveries/view";
import { listQuoteDeliveries } from "@/lib/billing/quotes/list-quote-deliveries";
import { listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listQuoteDeliveries, {
    summary: "Every mail of one quote and what became of it",
    view: viewDelivery,
    schema: DeliveryView,
  }),
});
