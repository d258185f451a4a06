import { createLink } from "@/lib/billing/links/create-link";
import { operation } from "@/lib/platform/operation";
import { CreditNoteRef } from "./input";

export const createCreditNoteLink = operation({
  can: "credit_notes:write",
  input: CreditNoteRef,
  run: (t, { creditNoteId }) => createLink(t, "credit_note", creditNoteId),
});
