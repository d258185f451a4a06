import { removeDraft } from "@/lib/billing/drafts/remove-draft";
import { operation } from "@/lib/platform/operation";
import { RemoveCreditNoteInput } from "./input";

export const removeCreditNote = operation({
  can: "credit_notes:write",
  input: RemoveCreditNoteInput,
  run: (t, { creditNoteId, version }) => removeDraft(t, "credit_note", { documentId: creditNoteId, version }),
});
