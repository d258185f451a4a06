import { createQuote } from "@/lib/billing/quotes/create-quote";
import { listQuotes } from "@/lib/billing/quotes/list-quotes";
import { QuoteSummary, QuoteView, summarizeQuote, viewQuote } from "@/lib/billing/documents/view";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listQuotes, {
    summary: "List quotes, newest first, without their lines",
    view: summarizeQuote,
    schema: QuoteSummary,
  }),
  POST: endpoint(createQuote, {
    summary: "Write a draft quote; it has no number yet",
    view: viewQuote,
    schema: QuoteView,
    status: 201,
    version: ({ version }) => version,
  }),
});
