import { checkDraft } from "@/lib/billing/documents/check-draft";
import { query } from "@/lib/platform/operation";
import { CreditNoteRef } from "./input";

export const checkCreditNote = query({
  can: "credit_notes:read",
  input: CreditNoteRef,
  run: (t, { creditNoteId }) => checkDraft(t, "credit_note", creditNoteId),
});
