import { eq } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { findDocument, lockDocument } from "@/lib/billing/documents/document-rows";
import { quoteActions, type QuoteStatus } from "@/lib/billing/documents/status";
import { copyDraft } from "@/lib/billing/drafts/copy-draft";
import { createDraft } from "@/lib/billing/drafts/create-draft";
import { lockClient } from "@/lib/crm/clients/lock-client";
import { conflict } from "@/lib/kernel/errors";
import { operation } from "@/lib/platform/operation";
import { VersionedQuoteRef } from "./input";

/**
 * The draft invoice of a quote, with its lines, discounts and references. A quote is converted once; deleting the draft makes way for
 * another.
 */
export const convertQuote = operation({
  can: "invoices:write",
  input: VersionedQuoteRef,
  async run(t, { quoteId, version }) {
    const { clientId } = await findDocument(t, "quote", quoteId);
    await lockClient(t, clientId);
    const { status, number } = await lockDocument(t, "quote", quoteId, version);
    quoteActions.refuse("convert", status as QuoteStatus);
    const [made] = await t.tx.select({ id: documents.id }).from(documents).where(eq(documents.quoteId, quoteId));
    if (made) {
      const [code, message] = ["quote.converted", "This quote has its invoice already."];
      throw conflict(code, message, [{ path: "status", code, message, params: { invoiceId: made.id } }]);
    }
    const quote = await findDocument(t, "quote", quoteId);
    const { supplyFrom, supplyTo, exchangeRate, exchangeRateDate } = quote;
    const kept = { supplyFrom, supplyTo, exchangeRate, exchangeRateDate, quoteId };
    const invoice = await createDraft(t, "invoice", { ...copyDraft(quote), ...kept });
    await t.raise("quote.converted", { clientId, documentId: quoteId, number: number ?? "–", invoiceId: invoice.id });
    return invoice;
  },
});
