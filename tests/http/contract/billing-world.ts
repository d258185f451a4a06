import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { createCreditNoteLink } from "@/lib/billing/credit-notes/create-credit-note-link";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { sendCreditNote } from "@/lib/billing/credit-notes/send-credit-note";
import { createInvoiceLink } from "@/lib/billing/invoices/create-invoice-link";
import { sendInvoice } from "@/lib/billing/invoices/send-invoice";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { acceptQuote } from "@/lib/billing/quotes/accept-quote";
import { createQuoteLink } from "@/lib/billing/quotes/create-quote-link";
import { sendQuote } from "@/lib/billing/quotes/send-quote";
import { updateLegalIdentity } from "@/lib/identity/workspaces/update-legal-identity";
import { givenBilling, LEGAL_IDENTITY } from "../../support/given-billing";
import type { GivenPerson } from "../../support/given";

/**
 * Documents and what belongs to them, three of each at least.
 * @returns the document of each kind that has them, as the paths of its parts name it
 */
export async function billingWorld({ ctx }: GivenPerson): Promise<Record<string, string>> {
  await updateLegalIdentity(ctx, LEGAL_IDENTITY);
  const clientId = (await givenBilling.client(ctx)).id;
  const { id: quoteId } = await givenBilling.issuedQuote(ctx, { clientId });
  const { id: invoiceId } = await givenBilling.issuedInvoice(ctx, { clientId });
  const { id: creditNoteId } = await createCreditNote(ctx, { invoiceId, amount: "1", reason: "Retard" });
  await issueCreditNote(ctx, { creditNoteId });
  for (let count = 0; count < 3; count += 1) {
    await givenBilling.quoteDraft(ctx, { clientId });
    await givenBilling.invoiceDraft(ctx, { clientId });
    await createCreditNote(ctx, { invoiceId, amount: "2" });
    await recordPayment(ctx, { invoiceId, amount: "10" });
    await createQuoteLink(ctx, { quoteId });
    await createInvoiceLink(ctx, { invoiceId });
    await createCreditNoteLink(ctx, { creditNoteId });
    await sendQuote(ctx, { quoteId, toClient: true });
    await sendInvoice(ctx, { invoiceId, toClient: true });
    await sendCreditNote(ctx, { creditNoteId, toClient: true });
  }
  await acceptQuote(ctx, { quoteId });
  return { quote_id: quoteId, invoice_id: invoiceId, credit_note_id: creditNoteId };
}
