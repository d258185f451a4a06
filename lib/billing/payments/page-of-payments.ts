import { inArray } from "drizzle-orm";
import type { z } from "zod";
import { payments } from "@/db/schema/billing/payments";
import type { Page } from "@/lib/kernel/page";
import type { ReadCtx } from "@/lib/platform/operation";
import { pageOfIds } from "@/lib/platform/page-of-ids";
import { countPayments } from "./count-payments";
import type { ListPaymentsInput } from "./input";
import { paymentOrder } from "./payment-order";
import { selectPayments } from "./payment-rows";
import { paymentsWhere } from "./payment-where";
import { searchPayments } from "./search-payments";
import type { PaymentRow } from "./view";

type Listing = z.output<typeof ListPaymentsInput>;

async function walkPayments(t: ReadCtx, { page, perPage, sort, ...choice }: Listing) {
  const total = await countPayments(t, choice);
  const ids = await pageOfIds({ page, perPage, total }, ({ backwards, limit, offset }) =>
    t.tx
      .select({ id: payments.id })
      .from(payments)
      .where(paymentsWhere(choice))
      .orderBy(...paymentOrder(sort, { backwards }))
      .limit(limit)
      .offset(offset),
  );
  return { ids, total };
}

/** Payments and what took them back. */
export async function pageOfPayments(t: ReadCtx, listing: Listing): Promise<Page<PaymentRow>> {
  const searched = listing.search ? await searchPayments(t, listing) : undefined;
  const { ids, total } = searched ?? (await walkPayments(t, listing));
  const rows = new Map((await selectPayments(t).where(inArray(payments.id, ids))).map((row) => [row.id, row]));
  const { page, perPage } = listing;
  return { items: ids.flatMap((id) => rows.get(id) ?? []), total, page, perPage };
}
