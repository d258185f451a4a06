import { getQuote } from "@/lib/billing/quotes/get-quote";
import { removeQuote } from "@/lib/billing/quotes/remove-quote";
import { updateQuote } from "@/lib/billing/quotes/update-quote";
import { QuoteView, viewQuote, type DocumentRow } from "@/lib/billing/documents/view";
import { emptyEndpoint, endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewQuote, schema: QuoteView, version: ({ version }: DocumentRow) => version };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getQuote, { summary: "One quote with its lines, totals and VAT", ...shown }),
  PATCH: endpoint(updateQuote, {
    summary: "Change a draft; fields left out stay as they are, line_items are replaced as a whole",
    ...shown,
  }),
  DELETE: emptyEndpoint(removeQuote, { summary: "Delete a draft; what is issued is kept" }),
});
