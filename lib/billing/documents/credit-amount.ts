import { conflict, invalid } from "@/lib/kernel/errors";
import { moneyToString } from "@/lib/kernel/money";
import { shareOut } from "@/lib/kernel/share-out";
import { lineOfGroup } from "./credit-whole";
import { creditableGroups, type CreditedInvoice } from "./credited-invoice";
import type { DocumentAmounts } from "./totals";

/**
 * The credit note for an amount: one line per VAT group, in proportion to what is left of each.
 * @param exclVat in minor units without VAT; an amount with VAT cannot always be reached, as VAT is rounded on what is taxable
 * @throws DomainError invalid `credit_note.not_positive`, conflict `credit_note.above_creditable`
 */
export function creditAmount(invoice: CreditedInvoice, exclVat: bigint): DocumentAmounts {
  const { currency } = invoice.amounts;
  const left = creditableGroups(invoice);
  const most = left.reduce((sum, { taxable }) => sum + taxable, 0n);
  if (exclVat <= 0n) throw invalid("credit_note.not_positive", "A credit note has to credit something.");
  if (exclVat > most) {
    const params = { creditable: moneyToString({ minor: most, currency }), currency };
    const message = `Only ${params.creditable} ${currency} without VAT is left to credit.`;
    const code = "credit_note.above_creditable";
    throw conflict(code, message, [{ path: "amount", code, message, params }]);
  }
  const shares = shareOut(
    exclVat,
    left.map(({ taxable }) => taxable),
  );
  const lines = left
    .map((group, position) => ({ ...group, taxable: shares[position] ?? 0n }))
    .filter(({ taxable }) => taxable !== 0n)
    .map((group) => lineOfGroup(group, currency));
  return { currency, lines, creditedBefore: invoice.creditedBefore };
}
