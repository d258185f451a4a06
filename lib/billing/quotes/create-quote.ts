import { createDraft } from "@/lib/billing/drafts/create-draft";
import { operation } from "@/lib/platform/operation";
import { CreateQuoteInput } from "./input";

/** A draft: it has no number yet and may be changed and deleted. */
export const createQuote = operation({
  can: "quotes:write",
  input: CreateQuoteInput,
  run: (t, input) => createDraft(t, "quote", input),
});
