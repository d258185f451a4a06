import { findDocument, lockDocument } from "@/lib/billing/documents/document-rows";
import { issueDocument } from "@/lib/billing/documents/issue-document";
import { settleInvoice } from "@/lib/billing/documents/settle-invoice";
import { operation } from "@/lib/platform/operation";
import { VersionedInvoiceRef } from "./input";

/** Gives a draft invoice its number and freezes it. One that asks for nothing is paid at once. */
export const issueInvoice = operation({
  can: "invoices:write",
  input: VersionedInvoiceRef,
  async run(t, { invoiceId, version }) {
    const draft = await lockDocument(t, "invoice", invoiceId, version);
    const { clientId, currency } = draft;
    const issued = await issueDocument(t, "invoice", draft);
    await t.raise("invoice.issued", { clientId, documentId: invoiceId, currency, ...issued });
    if (draft.inclVat === 0n) await settleInvoice(t, await lockDocument(t, "invoice", invoiceId), {});
    return findDocument(t, "invoice", invoiceId);
  },
});
