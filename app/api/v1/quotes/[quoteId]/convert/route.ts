import { convertQuote } from "@/lib/billing/quotes/convert-quote";
import { InvoiceView, viewInvoice } from "@/lib/billing/documents/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(convertQuote, {
    summary: "Write the draft invoice of a quote, with its lines and discounts; once per quote",
    view: viewInvoice,
    schema: InvoiceView,
    status: 201,
    version: ({ version }) => version,
  }),
});
