import { checkDraft } from "@/lib/billing/documents/check-draft";
import { query } from "@/lib/platform/operation";
import { QuoteRef } from "./input";

export const checkQuote = query({
  can: "quotes:read",
  input: QuoteRef,
  run: (t, { quoteId }) => checkDraft(t, "quote", quoteId),
});
