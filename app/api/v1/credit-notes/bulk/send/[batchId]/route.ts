import { BatchView } from "@/lib/billing/deliveries/view";
import { getSentCreditNotes } from "@/lib/billing/credit-notes/get-sent-credit-notes";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getSentCreditNotes, {
    summary: "How far the mails are that were asked for together",
    view: (batch) => batch,
    schema: BatchView,
  }),
});
