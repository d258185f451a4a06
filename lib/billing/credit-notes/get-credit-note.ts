import { findDocument } from "@/lib/billing/documents/document-rows";
import { query } from "@/lib/platform/operation";
import { CreditNoteRef } from "./input";

export const getCreditNote = query({
  can: "credit_notes:read",
  input: CreditNoteRef,
  run: (t, { creditNoteId }) => findDocument(t, "credit_note", creditNoteId),
});
