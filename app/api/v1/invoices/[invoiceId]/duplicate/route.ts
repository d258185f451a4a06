import { duplicateInvoice } from "@/lib/billing/invoices/duplicate-invoice";
import { InvoiceView, viewInvoice } from "@/lib/billing/documents/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(duplicateInvoice, {
    summary: "Write a new draft like this invoice",
    view: viewInvoice,
    schema: InvoiceView,
    status: 201,
    version: ({ version }) => version,
  }),
});
