import { asc, desc, inArray } from "drizzle-orm";
import type { z } from "zod";
import { payments } from "@/db/schema/billing/payments";
import type { Page } from "@/lib/kernel/page";
import type { ReadCtx } from "@/lib/platform/operation";
import { pageOfIds } from "@/lib/platform/page-of-ids";
import { countPayments } from "./count-payments";
import type { ListPaymentsInput } from "./input";
import { selectPayments } from "./payment-rows";
import { paymentsWhere } from "./payment-where";
import type { PaymentRow } from "./view";

const SORT = { paidOn: payments.paidOn, amount: payments.amount, createdAt: payments.createdAt };

type Listing = z.output<typeof ListPaymentsInput>;

/** What is equal comes in the order of ids, in the direction of the last field: so an index has the whole order. */
function orderOf(sort: Listing["sort"], backwards: boolean) {
  const direction = ({ descending }: Listing["sort"][number]) => (descending === backwards ? asc : desc);
  return [
    ...sort.map((by) => direction(by)(SORT[by.field])),
    ...sort.slice(-1).map((by) => direction(by)(payments.id)),
  ];
}

/** Payments and what took them back. */
export async function pageOfPayments(
  t: ReadCtx,
  { page, perPage, sort, ...choice }: Listing,
): Promise<Page<PaymentRow>> {
  const total = await countPayments(t, choice);
  const ids = await pageOfIds({ page, perPage, total }, ({ backwards, limit, offset }) =>
    t.tx
      .select({ id: payments.id })
      .from(payments)
      .where(paymentsWhere(choice))
      .orderBy(...orderOf(sort, backwards))
      .limit(limit)
      .offset(offset),
  );
  const rows = new Map((await selectPayments(t).where(inArray(payments.id, ids))).map((row) => [row.id, row]));
  return { items: ids.flatMap((id) => rows.get(id) ?? []), total, page, perPage };
}
