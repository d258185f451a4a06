import { SendCreditNoteInput } from "@/lib/billing/deliveries/input";
import { sendDocument } from "@/lib/billing/deliveries/send-document";
import { operation } from "@/lib/platform/operation";
import { issueCreditNote } from "./issue-credit-note";

/** Issues a draft and mails it, or does neither: somebody without an address is noticed before a number is taken. */
export const issueAndSendCreditNote = operation({
  can: "credit_notes:write",
  input: SendCreditNoteInput,
  async run(t, { creditNoteId, version, ...mailing }) {
    await issueCreditNote.within(t, { creditNoteId, version });
    return sendDocument(t, "credit_note", { documentId: creditNoteId, ...mailing });
  },
});
