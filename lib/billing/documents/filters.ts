import { currencyInput } from "@/lib/kernel/currency";
import { idOf } from "@/lib/kernel/ids";
import { localDateInput } from "@/lib/kernel/local-date";
import { oneOrMore } from "@/lib/platform/list-input";

/** What lists of quotes, invoices and credit notes can all be sorted by; drafts, which have no date, come first in time. */
export const DOCUMENT_SORTS = ["issueDate", "number", "totalInclVat", "status", "createdAt", "updatedAt"] as const;

/** What some of them can be sorted by, too. */
export type DocumentSort = (typeof DOCUMENT_SORTS)[number] | "dueDate" | "amountDue" | "validUntil";

/** What they can all be narrowed by. */
export const documentFilters = {
  client: oneOrMore(idOf("client")),
  currency: oneOrMore(currencyInput),
  issuedFrom: localDateInput,
  issuedTo: localDateInput,
};
