import { asc, desc, inArray } from "drizzle-orm";
import { payments } from "@/db/schema/billing/payments";
import { pageOffset, type Page } from "@/lib/kernel/page";
import { query } from "@/lib/platform/operation";
import { ListPaymentsInput } from "./input";
import { selectPayments } from "./payment-rows";
import { paymentsWhere } from "./payment-where";
import type { PaymentRow } from "./view";

const SORT = { paidOn: payments.paidOn, amount: payments.amount, createdAt: payments.createdAt };

/** Payments and what took them back. Ids first, rows second: a deep page then walks an index and not the rows it skips. */
export const listPayments = query({
  can: "payments:read",
  input: ListPaymentsInput,
  async run(t, { page, perPage, sort, ...choice }): Promise<Page<PaymentRow>> {
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
  },
});
