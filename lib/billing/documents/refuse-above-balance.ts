import { conflict } from "@/lib/kernel/errors";
import { moneyToString, type Money } from "@/lib/kernel/money";

/** Credit notes lower what is left to pay as payments do. All in minor units. */
export const balanceOf = (invoice: { inclVat: bigint; paid: bigint; credited: bigint }): bigint =>
  invoice.inclVat - invoice.paid - invoice.credited;

/**
 * @param balance what is left to pay; the refusal names it
 * @throws DomainError conflict `payment.above_balance`
 */
export function refuseAboveBalance(amount: bigint, balance: Money): void {
  if (amount <= balance.minor) return;
  const params = { balance: moneyToString(balance), currency: balance.currency };
  const message = `Only ${params.balance} ${params.currency} is left to pay.`;
  throw conflict("payment.above_balance", message, [
    { path: "amount", code: "payment.above_balance", message, params },
  ]);
}
