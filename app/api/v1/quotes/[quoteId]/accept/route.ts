import { acceptQuote } from "@/lib/billing/quotes/accept-quote";
import { QuoteView, viewQuote } from "@/lib/billing/documents/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(acceptQuote, {
    summary: "Write down that the client accepted, and who said so",
    view: viewQuote,
    schema: QuoteView,
    version: ({ version }) => version,
  }),
});
