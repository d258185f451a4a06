import { and, gte, inArray, lte, sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { documents } from "@/db/schema/billing/documents";
import { payments } from "@/db/schema/billing/payments";
import { clients } from "@/db/schema/crm/clients";
import { namedLike } from "@/lib/billing/documents/document-where";
import { listWords } from "@/lib/kernel/list-words";
import { containingWord } from "@/lib/platform/containing-word";
import type { ListPaymentsInput } from "./input";

export type PaymentChoice = Partial<Pick<z.output<typeof ListPaymentsInput>, "filter" | "search">>;

const ofInvoices = (condition: SQL): SQL =>
  sql`${payments.invoiceId} in (select ${documents.id} from ${documents} where ${condition})`;

const ofNamed = (word: string): SQL =>
  ofInvoices(sql`${documents.clientId} in (select ${clients.id} from ${clients} where ${namedLike(word)})`);

/** Whether a word occurs in the payment's reference, its invoice's number or its client's name, whatever its case and accents. */
export const hasWord = (word: string, named = ofNamed(word)): SQL =>
  sql`(${payments.searchKey} like ${containingWord(word)} or ${named})`;

/** Which payments a list is about; of a search every word must occur. */
export const paymentsWhere = ({ filter = {}, search = "" }: PaymentChoice): SQL | undefined =>
  and(
    filter.invoice && inArray(payments.invoiceId, filter.invoice),
    filter.client && ofInvoices(inArray(documents.clientId, filter.client)),
    filter.method && inArray(payments.method, filter.method),
    filter.currency && inArray(payments.currency, filter.currency),
    filter.paidFrom && gte(payments.paidOn, filter.paidFrom),
    filter.paidTo && lte(payments.paidOn, filter.paidTo),
    ...listWords(search).map((word) => hasWord(word)),
  );
