import { copyDraft } from "@/lib/billing/drafts/copy-draft";
import { createDraft } from "@/lib/billing/drafts/create-draft";
import { findDocument } from "@/lib/billing/documents/document-rows";
import { operation } from "@/lib/platform/operation";
import { QuoteRef } from "./input";

/** A new draft like this one, whatever became of it. */
export const duplicateQuote = operation({
  can: "quotes:write",
  input: QuoteRef,
  run: async (t, { quoteId }) => createDraft(t, "quote", copyDraft(await findDocument(t, "quote", quoteId))),
});
