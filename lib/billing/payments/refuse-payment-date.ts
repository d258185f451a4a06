import { invalid } from "@/lib/kernel/errors";
import type { LocalDate } from "@/lib/kernel/local-date";

/**
 * Money that has not come yet is not recorded.
 * @param today in the workspace's time zone
 * @throws DomainError invalid `payment.date_future`
 */
export function refusePaymentDate(paidOn: LocalDate, today: LocalDate): void {
  if (paidOn <= today) return;
  const [code, message] = ["payment.date_future", `${paidOn} is after today, ${today}.`];
  throw invalid("input.invalid", "Some fields were refused.", [{ path: "paidOn", code, message, params: { today } }]);
}
