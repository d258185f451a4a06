import { query } from "@/lib/platform/operation";
import { ListPaymentsInput } from "./input";
import { pageOfPayments } from "./page-of-payments";

export const listPayments = query({
  can: "payments:read",
  input: ListPaymentsInput,
  run: pageOfPayments,
});
