import { DeliveryView, viewDelivery } from "@/lib/billing/deliveries/view";
import { retryQuoteDelivery } from "@/lib/billing/quotes/retry-quote-delivery";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(retryQuoteDelivery, {
    summary: "Mail a quote again to somebody whom it did not reach",
    view: viewDelivery,
    schema: DeliveryView,
    status: 202,
  }),
});
