import { duplicateQuote } from "@/lib/billing/quotes/duplicate-quote";
import { QuoteView, viewQuote } from "@/lib/billing/documents/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(duplicateQuote, {
    summary: "Write a new draft like this quote",
    view: viewQuote,
    schema: QuoteView,
    status: 201,
    version: ({ version }) => version,
  }),
});
