import { and, inArray, sql } from "drizzle-orm";
import { payments } from "@/db/schema/billing/payments";
import { paymentTallies } from "@/db/schema/billing/payment-tallies";
import { narrowedOnlyBy } from "@/lib/platform/narrowed-only-by";
import type { ReadCtx } from "@/lib/platform/operation";
import { paymentsWhere, type PaymentChoice } from "./payment-where";

/** What tallies know payments by. */
const TALLIED = ["method", "currency"];

/** How many payments and reversals a list has in all, exactly. */
export async function countPayments({ tx }: ReadCtx, choice: PaymentChoice): Promise<number> {
  if (!narrowedOnlyBy(choice, TALLIED)) return tx.$count(payments, paymentsWhere(choice));
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
