import { ListQuoteDeliveriesInput } from "@/lib/billing/deliveries/input";
import { listDeliveries } from "@/lib/billing/deliveries/list-deliveries";
import { query } from "@/lib/platform/operation";

export const listQuoteDeliveries = query({
  can: "quotes:read",
  input: ListQuoteDeliveriesInput,
  run: (t, { quoteId, ...asked }) => listDeliveries(t, "quote", { documentId: quoteId, ...asked }),
});
