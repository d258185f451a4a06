import { QuoteDeliveryRef } from "@/lib/billing/deliveries/input";
import { retryDelivery } from "@/lib/billing/deliveries/retry-delivery";
import { operation } from "@/lib/platform/operation";

export const retryQuoteDelivery = operation({
  can: "quotes:write",
  input: QuoteDeliveryRef,
  run: (t, { quoteId, deliveryId }) => retryDelivery(t, "quote", { documentId: quoteId, deliveryId }),
});
