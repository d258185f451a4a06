import { ManySentView } from "@/lib/billing/deliveries/view";
import { sendQuotes } from "@/lib/billing/quotes/send-quotes";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(sendQuotes, {
    summary: "Mail many issued quotes, each to its client's usual recipient; names those that cannot be sent",
    view: (sent) => sent,
    schema: ManySentView,
    status: 202,
  }),
});
