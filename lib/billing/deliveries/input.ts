import { z } from "zod";
import { seenVersion } from "@/lib/billing/drafts/input";
import { emailAddress } from "@/lib/identity/people/input";
import { idOf } from "@/lib/kernel/ids";
import { listInput } from "@/lib/platform/list-input";

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

/** Documents that are mailed or downloaded together, at most. */
export const MOST_AT_ONCE = 500;

export const SendQuotesInput = z.strictObject({ ids: z.array(idOf("quote")).min(1).max(MOST_AT_ONCE) });
export const SendInvoicesInput = z.strictObject({ ids: z.array(idOf("invoice")).min(1).max(MOST_AT_ONCE) });
export const SendCreditNotesInput = z.strictObject({ ids: z.array(idOf("credit_note")).min(1).max(MOST_AT_ONCE) });

export const BatchRef = z.strictObject({ batchId: idOf("batch") });

/** Together in an address, which has its limits. */
export const MOST_IN_ADDRESS = 200;

const idsIn = <Id extends z.ZodType<unknown, string>>(id: Id) =>
  z
    .string()
    .transform((text) => text.split(",").filter((part) => part !== ""))
    .pipe(z.array(id).min(1).max(MOST_IN_ADDRESS));

export const QuotePdfsInput = z.strictObject({ ids: idsIn(idOf("quote")) });
export const InvoicePdfsInput = z.strictObject({ ids: idsIn(idOf("invoice")) });
export const CreditNotePdfsInput = z.strictObject({ ids: idsIn(idOf("credit_note")) });
