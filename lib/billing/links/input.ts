import { z } from "zod";
import { idOf } from "@/lib/kernel/ids";
import { listInput } from "@/lib/platform/list-input";

const linkId = idOf("link");

export const QuoteLinkRef = z.strictObject({ quoteId: idOf("quote"), linkId });
export const InvoiceLinkRef = z.strictObject({ invoiceId: idOf("invoice"), linkId });
export const CreditNoteLinkRef = z.strictObject({ creditNoteId: idOf("credit_note"), linkId });

const list = listInput({ sorts: ["createdAt"], descending: true, filters: {} }).omit({ search: true, filter: true });

export const ListQuoteLinksInput = list.extend({ quoteId: idOf("quote") });
export const ListInvoiceLinksInput = list.extend({ invoiceId: idOf("invoice") });
export const ListCreditNoteLinksInput = list.extend({ creditNoteId: idOf("credit_note") });
