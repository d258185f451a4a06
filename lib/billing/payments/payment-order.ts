import { asc, desc } from "drizzle-orm";
import type { z } from "zod";
import { payments } from "@/db/schema/billing/payments";
import type { ListPaymentsInput } from "./input";

const SORT = { paidOn: payments.paidOn, amount: payments.amount, createdAt: payments.createdAt };

type Sort = z.output<typeof ListPaymentsInput>["sort"];

/** What is equal comes in the order of ids, in the direction of the last field: so an index has the whole order. */
export function paymentOrder(sort: Sort, { backwards = false } = {}) {
  const direction = ({ descending }: Sort[number]) => (descending === backwards ? asc : desc);
  return [
    ...sort.map((by) => direction(by)(SORT[by.field])),
    ...sort.slice(-1).map((by) => direction(by)(payments.id)),
  ];
}
