import { readDocumentEvents } from "@/lib/billing/documents/read-document-events";
import { query } from "@/lib/platform/operation";
import { ListCreditNoteEventsInput } from "./input";

export const listCreditNoteEvents = query({
  can: "activities:read",
  input: ListCreditNoteEventsInput,
  run: (t, { creditNoteId: documentId, ...page }) => readDocumentEvents(t, "credit_note", { documentId, ...page }),
});
