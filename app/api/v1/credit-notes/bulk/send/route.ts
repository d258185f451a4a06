import { ManySentView } from "@/lib/billing/deliveries/view";
import { sendCreditNotes } from "@/lib/billing/credit-notes/send-credit-notes";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(sendCreditNotes, {
    summary: "Mail many issued credit notes, each to its client's usual recipient; names those that cannot be sent",
    view: (sent) => sent,
    schema: ManySentView,
    status: 202,
  }),
});
