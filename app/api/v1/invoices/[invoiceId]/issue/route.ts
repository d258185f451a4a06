import { issueInvoice } from "@/lib/billing/invoices/issue-invoice";
import { InvoiceView, viewInvoice } from "@/lib/billing/documents/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(issueInvoice, {
    summary: "Number and freeze a draft; it can be paid from then on",
    view: viewInvoice,
    schema: InvoiceView,
    version: ({ version }) => version,
  }),
});
