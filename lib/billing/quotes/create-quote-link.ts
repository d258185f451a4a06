import { createLink } from "@/lib/billing/links/create-link";
import { operation } from "@/lib/platform/operation";
import { QuoteRef } from "./input";

export const createQuoteLink = operation({
  can: "quotes:write",
  input: QuoteRef,
  run: (t, { quoteId }) => createLink(t, "quote", quoteId),
});
