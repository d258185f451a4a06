import { eq } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { findDocument, lockDocument } from "@/lib/billing/documents/document-rows";
import { invoiceActions, type InvoiceStatus } from "@/lib/billing/documents/status";
import { refusePeriod } from "@/lib/billing/drafts/refuse-period";
import { writeLines } from "@/lib/billing/drafts/write-lines";
import { defined } from "@/lib/kernel/defined";
import { only } from "@/lib/kernel/only";
import { operation } from "@/lib/platform/operation";
import { creditContent } from "./credit-content";
import { creditedInvoiceOf } from "./credited-invoice-of";
import { CreateCreditNoteInput } from "./input";

/**
 * A draft credit note of an issued invoice: all that is left of it, chosen lines, or an amount without VAT. The draft reserves nothing;
 * whether it still fits is decided when it is issued.
 * @throws DomainError not_found, conflict `invoice.not_creditable`, `credit_note.above_creditable`
 */
export const createCreditNote = operation({
  can: "credit_notes:write",
  input: CreateCreditNoteInput,
  async run(t, { invoiceId, lines, amount, ...texts }) {
    refusePeriod(texts);
    const invoice = await lockDocument(t, "invoice", invoiceId);
    invoiceActions.refuse("credit", invoice.status as InvoiceStatus);
    const { clientId, currency, locale, operation: kind, exemptionReason, purchaseOrder, title } = invoice;
    const content = creditContent(invoice, await creditedInvoiceOf(t, invoice), { lines, amount });
    const values = {
      locale,
      operation: kind,
      exemptionReason,
      purchaseOrder,
      title,
      exchangeRate: invoice.exchangeRate,
      exchangeRateDate: invoice.exchangeRateDate,
      ...defined(texts),
      kind: "credit_note" as const,
      workspaceId: t.ctx.actor.workspaceId,
      clientId,
      currency,
      invoiceId,
      createdAt: t.now(),
      updatedAt: t.now(),
    };
    const { id } = only(await t.tx.insert(documents).values(values).returning({ id: documents.id }));
    const figures = await writeLines(t, id, content.rows, content.amounts);
    await t.tx.update(documents).set(figures).where(eq(documents.id, id));
    await t.raise("credit_note.created", { clientId, documentId: id });
    return findDocument(t, "credit_note", id);
  },
});
