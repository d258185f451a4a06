import { updateDraft } from "@/lib/billing/drafts/update-draft";
import { operation } from "@/lib/platform/operation";
import { UpdateQuoteInput } from "./input";

export const updateQuote = operation({
  can: "quotes:write",
  input: UpdateQuoteInput,
  run: (t, { quoteId, version, ...changes }) => updateDraft(t, "quote", { documentId: quoteId, version }, changes),
});
