import { eq, sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { documents } from "@/db/schema/billing/documents";
import { payments } from "@/db/schema/billing/payments";
import { clientsNamed } from "@/lib/billing/documents/clients-named";
import { listWords } from "@/lib/kernel/list-words";
import type { ReadCtx } from "@/lib/platform/operation";
import { searchList } from "@/lib/platform/search-list";
import type { ListPaymentsInput } from "./input";
import { paymentOrder } from "./payment-order";
import { hasWord, paymentsWhere } from "./payment-where";

async function invoicesNamed(t: ReadCtx, word: string): Promise<string[]> {
  const clientIds = await clientsNamed(t, word);
  if (clientIds.length === 0) return [];
  const { id, clientId } = documents;
  const found = await t.tx
    .select({ id })
    .from(documents)
    .where(sql`${clientId} = any (${sql.param(clientIds)}::uuid[])`);
  return found.map((document) => document.id);
}

async function conditionOf(t: ReadCtx, word: string): Promise<SQL> {
  const ids = await invoicesNamed(t, word);
  return hasWord(word, ids.length > 0 ? sql`${payments.invoiceId} = any (${sql.param(ids)}::uuid[])` : sql`false`);
}

/** The ids on one page of what a search finds, and how many it finds in all; nothing when all of its words are common. */
export async function searchPayments(
  t: ReadCtx,
  { page, perPage, sort, filter, search = "" }: z.output<typeof ListPaymentsInput>,
) {
  const words: SQL[] = [];
  for (const word of listWords(search)) words.push(await conditionOf(t, word));
  return searchList({
    table: payments,
    all: eq(payments.workspaceId, t.ctx.actor.workspaceId),
    latest: payments.paidOn,
    words,
    filters: paymentsWhere({ filter }),
    order: paymentOrder(sort),
    page,
    perPage,
  });
}
