import { findDocument } from "@/lib/billing/documents/document-rows";
import { query } from "@/lib/platform/operation";
import { QuoteRef } from "./input";

export const getQuote = query({
  can: "quotes:read",
  input: QuoteRef,
  run: (t, { quoteId }) => findDocument(t, "quote", quoteId),
});
