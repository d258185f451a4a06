import { checkMany } from "@/lib/billing/deliveries/check-many";
import { CreditNoteSelectionInput } from "@/lib/billing/deliveries/input";
import { query } from "@/lib/platform/operation";

export const checkSendingCreditNotes = query({
  can: "credit_notes:read",
  input: CreditNoteSelectionInput,
  run: (t, { selection }) => checkMany(t, "credit_note", selection),
});
