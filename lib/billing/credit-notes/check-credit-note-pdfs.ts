import { CreditNoteSelectionInput } from "@/lib/billing/deliveries/input";
import { checkPdfs } from "@/lib/billing/pdf/check-pdfs";
import { query } from "@/lib/platform/operation";

export const checkCreditNotePdfs = query({
  can: "credit_notes:read",
  input: CreditNoteSelectionInput,
  run: (t, { selection }) => checkPdfs(t, "credit_note", selection),
});
