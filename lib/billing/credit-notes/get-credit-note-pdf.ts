import { storedPdf } from "@/lib/billing/pdf/stored-pdf";
import { download } from "@/lib/platform/download";
import { CreditNoteRef } from "./input";

export const getCreditNotePdf = download({
  can: "credit_notes:read",
  input: CreditNoteRef,
  open: (ctx, { creditNoteId }) => storedPdf(ctx, "credit_note", creditNoteId),
});
