import { removeDraft } from "@/lib/billing/drafts/remove-draft";
import { operation } from "@/lib/platform/operation";
import { RemoveQuoteInput } from "./input";

export const removeQuote = operation({
  can: "quotes:write",
  input: RemoveQuoteInput,
  run: (t, { quoteId, version }) => removeDraft(t, "quote", { documentId: quoteId, version }),
});
