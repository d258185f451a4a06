import type { z } from "zod";
import { payments } from "@/db/schema/billing/payments";
import { listOrder } from "@/lib/platform/list-order";
import type { ListPaymentsInput } from "./input";

const SORT = { paidOn: [payments.paidOn], amount: [payments.amount], createdAt: [payments.createdAt] };

export const paymentOrder = (sort: z.output<typeof ListPaymentsInput>["sort"], { backwards = false } = {}) =>
  listOrder(sort, { columns: SORT, id: payments.id, backwards });
