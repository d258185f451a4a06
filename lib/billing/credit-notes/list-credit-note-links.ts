import { ListCreditNoteLinksInput } from "@/lib/billing/links/input";
import { listLinks } from "@/lib/billing/links/list-links";
import { query } from "@/lib/platform/operation";

export const listCreditNoteLinks = query({
  can: "credit_notes:read",
  input: ListCreditNoteLinksInput,
  run: (t, { creditNoteId, ...asked }) => listLinks(t, "credit_note", { documentId: creditNoteId, ...asked }),
});
