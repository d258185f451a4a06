import { findDocument, lockDocument } from "@/lib/billing/documents/document-rows";
import { issueDocument } from "@/lib/billing/documents/issue-document";
import { operation } from "@/lib/platform/operation";
import { VersionedQuoteRef } from "./input";

/** Gives a draft quote its number and freezes it; it can be answered from then on. */
export const issueQuote = operation({
  can: "quotes:write",
  input: VersionedQuoteRef,
  async run(t, { quoteId, version }) {
    const draft = await lockDocument(t, "quote", quoteId, version);
    const { clientId, currency } = draft;
    const issued = await issueDocument(t, "quote", draft);
    await t.raise("quote.issued", { clientId, documentId: quoteId, currency, ...issued });
    return findDocument(t, "quote", quoteId);
  },
});
