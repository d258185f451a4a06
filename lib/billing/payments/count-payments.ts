import { and, inArray, sql } from "drizzle-orm";
import { payments } from "@/db/schema/billing/payments";
import { paymentTallies } from "@/db/schema/billing/payment-tallies";
import type { ReadCtx } from "@/lib/platform/operation";
import { paymentsWhere, type PaymentChoice } from "./payment-where";

/** Whether method and currency alone decide, which tallies know. */
function isTallied({ filter = {}, search }: PaymentChoice): boolean {
  const { method: _m, currency: _c, ...others } = filter;
  return !search && Object.values(others).every((value) => value === undefined);
}

/** How many payments and reversals a list has in all, exactly. */
export async function countPayments({ tx }: ReadCtx, choice: PaymentChoice): Promise<number> {
  if (!isTallied(choice)) return tx.$count(payments, paymentsWhere(choice));
  const { method, currency } = choice.filter ?? {};
  const where = and(
    method && inArray(paymentTallies.method, method),
    currency && inArray(paymentTallies.currency, currency),
  );
  const [tallied] = await tx
    .select({ total: sql`coalesce(sum(${paymentTallies.payments}), 0)`.mapWith(Number) })
    .from(paymentTallies)
    .where(where);
  return tallied?.total ?? 0;
}
