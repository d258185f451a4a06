import { asc, desc, inArray } from "drizzle-orm";
import type { z } from "zod";
import { payments } from "@/db/schema/billing/payments";
import { pageOffset, type Page } from "@/lib/kernel/page";
import type { ReadCtx } from "@/lib/platform/operation";
import type { ListPaymentsInput } from "./input";
import { selectPayments } from "./payment-rows";
import { paymentsWhere } from "./payment-where";
import type { PaymentRow } from "./view";

const SORT = { paidOn: payments.paidOn, amount: payments.amount, createdAt: payments.createdAt };

/** Payments and what took them back. Ids first, rows second: a deep page then walks an index and not the rows it skips. */
export async function pageOfPayments(
  t: ReadCtx,
  { page, perPage, sort, ...choice }: z.output<typeof ListPaymentsInput>,
): Promise<Page<PaymentRow>> {
  const where = paymentsWhere(choice);
  const order = sort.map(({ field, descending }) => (descending ? desc : asc)(SORT[field]));
  const last = sort.at(-1)?.descending ? desc : asc;
  const found = await t.tx
    .select({ id: payments.id })
    .from(payments)
    .where(where)
    .orderBy(...order, last(payments.id))
    .limit(perPage)
    .offset(pageOffset({ page, perPage }));
  const ids = found.map(({ id }) => id);
  const rows = new Map((await selectPayments(t).where(inArray(payments.id, ids))).map((row) => [row.id, row]));
  const items = ids.flatMap((id) => rows.get(id) ?? []);
  return { items, total: await t.tx.$count(payments, where), page, perPage };
}
