import { and, eq, gte, inArray, lte, sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { documents } from "@/db/schema/billing/documents";
import { payments } from "@/db/schema/billing/payments";
import { clients } from "@/db/schema/crm/clients";
import { listWords } from "@/lib/kernel/list-words";
import type { ListPaymentsInput } from "./input";

export type PaymentChoice = Pick<z.output<typeof ListPaymentsInput>, "filter" | "search">;

/** Every word must occur in the payment's reference, its invoice's number or its client's name, whatever case and accents. */
const matching = (search: string): SQL[] =>
  listWords(search).map(
    (word) => sql`(strpos(koomky_fold(coalesce(${payments.reference}, '')), koomky_fold(${word})) > 0
        or strpos(koomky_fold(${documents.number}), koomky_fold(${word})) > 0
        or ${documents.clientId} in (
          select ${clients.id} from ${clients} where strpos(${clients.nameKey}, koomky_fold(${word})) > 0))`,
  );

/** What the invoice of a payment must be like, where that matters. */
function ofInvoices({ filter = {}, search = "" }: PaymentChoice): SQL[] {
  const { client } = filter;
  if (client === undefined && search === "") return [];
  const conditions = and(
    eq(documents.workspaceId, payments.workspaceId),
    eq(documents.id, payments.invoiceId),
    client && inArray(documents.clientId, client),
    ...matching(search),
  );
  return conditions ? [sql`exists (select from ${documents} where ${conditions})`] : [];
}

/** Which payments a list is about. */
export const paymentsWhere = (choice: PaymentChoice): SQL | undefined => {
  const { invoice, method, currency, paidFrom, paidTo } = choice.filter ?? {};
  return and(
    invoice && inArray(payments.invoiceId, invoice),
    method && inArray(payments.method, method),
    currency && inArray(payments.currency, currency),
    paidFrom && gte(payments.paidOn, paidFrom),
    paidTo && lte(payments.paidOn, paidTo),
    ...ofInvoices(choice),
  );
};
