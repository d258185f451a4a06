import { draftDelivery } from "@/lib/billing/deliveries/draft-delivery";
import { query } from "@/lib/platform/operation";
import { QuoteRef } from "./input";

export const draftQuoteDelivery = query({
  can: "quotes:read",
  input: QuoteRef,
  run: (t, { quoteId }) => draftDelivery(t, "quote", quoteId),
});
