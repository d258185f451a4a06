import { SendCreditNoteInput } from "@/lib/billing/deliveries/input";
import { sendDocument } from "@/lib/billing/deliveries/send-document";
import { operation } from "@/lib/platform/operation";

export const sendCreditNote = operation({
  can: "credit_notes:write",
  input: SendCreditNoteInput,
  run: (t, { creditNoteId, ...mailing }) => sendDocument(t, "credit_note", { documentId: creditNoteId, ...mailing }),
});
