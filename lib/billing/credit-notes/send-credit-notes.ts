import { CreditNoteSelectionInput } from "@/lib/billing/deliveries/input";
import { sendMany } from "@/lib/billing/deliveries/send-many";
import { operation } from "@/lib/platform/operation";

export const sendCreditNotes = operation({
  can: "credit_notes:write",
  input: CreditNoteSelectionInput,
  run: (t, { selection }) => sendMany(t, "credit_note", selection),
});
