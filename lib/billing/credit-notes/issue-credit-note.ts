import { refuseAboveCreditable } from "@/lib/billing/documents/credited-invoice";
import { findDocument, linesOf, lockDocument, writeDocument } from "@/lib/billing/documents/document-rows";
import { issueDocument } from "@/lib/billing/documents/issue-document";
import { balanceOf } from "@/lib/billing/documents/refuse-above-balance";
import { refuseAction } from "@/lib/billing/documents/refuse-action";
import { settleInvoice } from "@/lib/billing/documents/settle-invoice";
import { invoiceActions, type InvoiceStatus } from "@/lib/billing/documents/status";
import { storedAmounts } from "@/lib/billing/documents/stored-amounts";
import { documentTotals } from "@/lib/billing/documents/totals";
import { writeLines } from "@/lib/billing/drafts/write-lines";
import { operation } from "@/lib/platform/operation";
import { creditedInvoiceOf } from "./credited-invoice-of";
import { VersionedCreditNoteRef } from "./input";

/**
 * Numbers and freezes a credit note and takes it off its invoice, which is locked first: together, credit notes never take more than
 * there is. What the invoice still had to pay is lowered by it, and then the credit note is applied; of an invoice that was paid, money is
 * to be given back, and somebody says when that is done.
 * @throws DomainError conflict `credit_note.above_creditable`, `invoice.not_creditable`; invalid `document.incomplete`
 */
export const issueCreditNote = operation({
  can: "credit_notes:write",
  input: VersionedCreditNoteRef,
  async run(t, { creditNoteId, version }) {
    const { invoiceId, clientId } = await findDocument(t, "credit_note", creditNoteId);
    const invoice = await lockDocument(t, "invoice", invoiceId ?? "");
    const draft = await lockDocument(t, "credit_note", creditNoteId, version);
    refuseAction("credit_note", "issue", draft.status);
    invoiceActions.refuse("credit", invoice.status as InvoiceStatus);

    // VAT depends on what was credited before, which may have changed since the draft was written.
    const credited = await creditedInvoiceOf(t, invoice);
    const lines = await linesOf(t, creditNoteId);
    const amounts = { ...storedAmounts(draft, lines), creditedBefore: credited.creditedBefore };
    refuseAboveCreditable(credited, documentTotals(amounts));
    const figures = await writeLines(t, creditNoteId, lines, amounts);
    const current = { ...draft, ...figures };
    await writeDocument(t, creditNoteId, figures);
    const issued = await issueDocument(t, "credit_note", current);

    const about = { clientId, documentId: creditNoteId, number: issued.number };
    const told = { amount: issued.amount, currency: draft.currency, invoiceNumber: invoice.number ?? "" };
    await t.raise("credit_note.issued", { ...about, ...told });
    await settleInvoice(t, invoice, { credited: invoice.credited + current.inclVat });
    if (current.inclVat <= balanceOf(invoice)) {
      await writeDocument(t, creditNoteId, { status: "applied" });
      await t.raise("credit_note.applied", about);
    }
    return findDocument(t, "credit_note", creditNoteId);
  },
});
