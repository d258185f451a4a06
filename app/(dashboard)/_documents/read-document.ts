import { notFound } from "next/navigation";
import { cache } from "react";
import { getCreditNote } from "@/lib/billing/credit-notes/get-credit-note";
import { CreditNoteRef } from "@/lib/billing/credit-notes/input";
import {
  viewCreditNote,
  viewInvoice,
  viewQuote,
  type CreditNoteView,
  type InvoiceView,
  type QuoteView,
} from "@/lib/billing/documents/view";
import { getInvoice } from "@/lib/billing/invoices/get-invoice";
import { InvoiceRef } from "@/lib/billing/invoices/input";
import { getQuote } from "@/lib/billing/quotes/get-quote";
import { QuoteRef } from "@/lib/billing/quotes/input";
import { load } from "@/lib/platform/load";

/** The document of a page, read once per request; an address that is no id is an unknown document. */
export const readQuote = cache(async (quoteId: string): Promise<QuoteView> => {
  if (!QuoteRef.safeParse({ quoteId }).success) notFound();
  return viewQuote(await load(getQuote, { quoteId }));
});

export const readInvoice = cache(async (invoiceId: string): Promise<InvoiceView> => {
  if (!InvoiceRef.safeParse({ invoiceId }).success) notFound();
  return viewInvoice(await load(getInvoice, { invoiceId }));
});

export const readCreditNote = cache(async (creditNoteId: string): Promise<CreditNoteView> => {
  if (!CreditNoteRef.safeParse({ creditNoteId }).success) notFound();
  return viewCreditNote(await load(getCreditNote, { creditNoteId }));
});
