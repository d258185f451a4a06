import { issueQuote } from "@/lib/billing/quotes/issue-quote";
import { QuoteView, viewQuote } from "@/lib/billing/documents/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(issueQuote, {
    summary: "Number and freeze a draft; it can be answered from then on",
    view: viewQuote,
    schema: QuoteView,
    version: ({ version }) => version,
  }),
});
