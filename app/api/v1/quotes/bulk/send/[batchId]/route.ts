import { BatchView } from "@/lib/billing/deliveries/view";
import { getSentQuotes } from "@/lib/billing/quotes/get-sent-quotes";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getSentQuotes, {
    summary: "How far the mails are that were asked for together",
    view: (batch) => batch,
    schema: BatchView,
  }),
});
