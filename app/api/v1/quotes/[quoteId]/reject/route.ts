import { rejectQuote } from "@/lib/billing/quotes/reject-quote";
import { QuoteView, viewQuote } from "@/lib/billing/documents/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(rejectQuote, {
    summary: "Write down that the client declined, who said so and why",
    view: viewQuote,
    schema: QuoteView,
    version: ({ version }) => version,
  }),
});
