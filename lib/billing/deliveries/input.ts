import { z } from "zod";
import { ListCreditNotesInput } from "@/lib/billing/credit-notes/input";
import { seenVersion } from "@/lib/billing/drafts/input";
import { ListInvoicesInput } from "@/lib/billing/invoices/input";
import { ListQuotesInput } from "@/lib/billing/quotes/input";
import { emailAddress } from "@/lib/identity/people/input";
import { idOf } from "@/lib/kernel/ids";
import { listInput, someIds } from "@/lib/platform/list-input";

const written = (max: number) => z.string().trim().min(1).max(max);

/**
 * Whom a document is mailed to and what the mail says. Without a contact and without the client's own address, the primary contact
 * gets it, or the client where that one has no address. Without words, the workspace's template speaks.
 */
const mail = {
  contactIds: z.array(idOf("contact")).max(20).default([]),
  /** To the client's own address, too. */
  toClient: z.boolean().default(false),
  /** For information: whether they open it says nothing about the client. */
  cc: z.array(emailAddress).max(10).default([]),
  subject: written(250).optional(),
  message: written(10_000)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), { params: { code: "invalid" } })
    .transform((text) => text.replaceAll("\r\n", "\n"))
    .optional(),
};

const of = {
  quote: { quoteId: idOf("quote") },
  invoice: { invoiceId: idOf("invoice") },
  creditNote: { creditNoteId: idOf("credit_note") },
};

export const SendQuoteInput = z.strictObject({ ...of.quote, version: seenVersion, ...mail });
export const SendInvoiceInput = z.strictObject({ ...of.invoice, version: seenVersion, ...mail });
export const SendCreditNoteInput = z.strictObject({ ...of.creditNote, version: seenVersion, ...mail });

const delivery = { deliveryId: idOf("delivery") };

export const QuoteDeliveryRef = z.strictObject({ ...of.quote, ...delivery });
export const InvoiceDeliveryRef = z.strictObject({ ...of.invoice, ...delivery });
export const CreditNoteDeliveryRef = z.strictObject({ ...of.creditNote, ...delivery });

const list = listInput({ sorts: ["createdAt"], descending: true, filters: {} }).omit({ search: true, filter: true });

export const ListQuoteDeliveriesInput = list.extend(of.quote);
export const ListInvoiceDeliveriesInput = list.extend(of.invoice);
export const ListCreditNoteDeliveriesInput = list.extend(of.creditNote);

/** Documents that are mailed together, at most. */
export const MOST_MAILED = 500;

const chosen = { filter: true, search: true } as const;
const someOf = <Id extends z.ZodType<unknown, string>>(id: Id) =>
  z.strictObject({ ids: z.array(id).min(1).max(MOST_MAILED) });

/** Either these documents, or all a list with this filter and search would show. */
const selections = {
  quote: z.union([someOf(idOf("quote")), ListQuotesInput.pick(chosen)]),
  invoice: z.union([someOf(idOf("invoice")), ListInvoicesInput.pick(chosen)]),
  creditNote: z.union([someOf(idOf("credit_note")), ListCreditNotesInput.pick(chosen)]),
};

export const QuoteSelectionInput = z.strictObject({ selection: selections.quote });
export const InvoiceSelectionInput = z.strictObject({ selection: selections.invoice });
export const CreditNoteSelectionInput = z.strictObject({ selection: selections.creditNote });

/** Which PDFs to download together: the same choice, in an address. */
export const QuotePdfsInput = ListQuotesInput.pick(chosen).extend({ ids: someIds(idOf("quote")).optional() });
export const InvoicePdfsInput = ListInvoicesInput.pick(chosen).extend({ ids: someIds(idOf("invoice")).optional() });
export const CreditNotePdfsInput = ListCreditNotesInput.pick(chosen).extend({
  ids: someIds(idOf("credit_note")).optional(),
});

export const BatchRef = z.strictObject({ batchId: idOf("batch") });
