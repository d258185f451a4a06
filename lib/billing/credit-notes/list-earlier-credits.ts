import type { VatGroup } from "@/lib/billing/documents/vat-groups";
import { findDocument } from "@/lib/billing/documents/document-rows";
import { query } from "@/lib/platform/operation";
import { creditedGroupsOf } from "./credited-invoice-of";
import { CreditNoteRef } from "./input";

/** What issued credit notes took off the invoice of this one, by VAT: its own VAT is rounded on top of theirs. */
export const listEarlierCredits = query({
  can: "credit_notes:read",
  input: CreditNoteRef,
  async run(t, { creditNoteId }): Promise<VatGroup[]> {
    const { invoiceId } = await findDocument(t, "credit_note", creditNoteId);
    return invoiceId === null ? [] : creditedGroupsOf(t, invoiceId);
  },
});
