import { createInvoice } from "@/lib/billing/invoices/create-invoice";
import { listInvoices } from "@/lib/billing/invoices/list-invoices";
import { InvoiceSummary, InvoiceView, summarizeInvoice, viewInvoice } from "@/lib/billing/documents/view";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listInvoices, {
    summary: "List invoices, newest first, without their lines",
    view: summarizeInvoice,
    schema: InvoiceSummary,
  }),
  POST: endpoint(createInvoice, {
    summary: "Write a draft invoice; it has no number yet",
    view: viewInvoice,
    schema: InvoiceView,
    status: 201,
    version: ({ version }) => version,
  }),
});
