import { findDocument, lockDocument, writeDocument } from "@/lib/billing/documents/document-rows";
import { creditNoteStatus, type CreditNoteStatus } from "@/lib/billing/documents/status";
import { operation } from "@/lib/platform/operation";
import { VersionedCreditNoteRef } from "./input";

/**
 * Says that a credit note of a paid invoice is settled: the money was given back, or set against something else.
 * @throws DomainError conflict when it is a draft or applied already
 */
export const applyCreditNote = operation({
  can: "credit_notes:write",
  input: VersionedCreditNoteRef,
  async run(t, { creditNoteId, version }) {
    const { status, clientId, number } = await lockDocument(t, "credit_note", creditNoteId, version);
    await writeDocument(t, creditNoteId, { status: creditNoteStatus.move(status as CreditNoteStatus, "applied") });
    await t.raise("credit_note.applied", { clientId, documentId: creditNoteId, number: number ?? "" });
    return findDocument(t, "credit_note", creditNoteId);
  },
});
