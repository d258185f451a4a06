import { QuoteLinkRef } from "@/lib/billing/links/input";
import { revokeLink } from "@/lib/billing/links/revoke-link";
import { operation } from "@/lib/platform/operation";

export const revokeQuoteLink = operation({
  can: "quotes:write",
  input: QuoteLinkRef,
  run: (t, { quoteId, linkId }) => revokeLink(t, "quote", { documentId: quoteId, linkId }),
});
