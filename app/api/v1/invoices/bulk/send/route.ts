import { ManySentView } from "@/lib/billing/deliveries/view";
import { sendInvoices } from "@/lib/billing/invoices/send-invoices";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(sendInvoices, {
    summary: "Mail many issued invoices, each to its client's usual recipient; names those that cannot be sent",
    view: (sent) => sent,
    schema: ManySentView,
    status: 202,
  }),
});
