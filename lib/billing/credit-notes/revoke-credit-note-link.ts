import { CreditNoteLinkRef } from "@/lib/billing/links/input";
import { revokeLink } from "@/lib/billing/links/revoke-link";
import { operation } from "@/lib/platform/operation";

export const revokeCreditNoteLink = operation({
  can: "credit_notes:write",
  input: CreditNoteLinkRef,
  run: (t, { creditNoteId, linkId }) => revokeLink(t, "credit_note", { documentId: creditNoteId, linkId }),
});
