import { listDocuments } from "@/lib/billing/documents/list-documents";
import { query } from "@/lib/platform/operation";
import { ListCreditNotesInput } from "./input";

export const listCreditNotes = query({
  can: "credit_notes:read",
  input: ListCreditNotesInput,
  run: (t, listing) => listDocuments(t, "credit_note", listing),
});
