import type { Currency } from "@/lib/kernel/currency";
import { addDecimals, compareDecimals, decimal, multiplyDecimals, type Decimal } from "@/lib/kernel/decimal";
import { conflict, invalid } from "@/lib/kernel/errors";
import { moneyToString, roundToMoney } from "@/lib/kernel/money";
import { shareOut } from "@/lib/kernel/share-out";
import type { CreditedInvoice } from "./credited-invoice";
import type { DocumentAmounts, LineAmounts, Totals } from "./totals";
import { sameVat } from "./vat-groups";

/** `line` counts the lines of the invoice from 0; the quantity has the sign of the line's. */
export interface CreditedLine {
  line: number;
  quantity: Decimal;
}

const NONE = decimal("0");

/** What each line costs without VAT once it bears its part of its group's share of the document's discount. */
function netOfDiscount({ lines, groups }: Totals): bigint[] {
  const worth = lines.map(({ net }) => net);
  for (const group of groups.filter(({ discount }) => discount !== 0n)) {
    const members = [...lines.entries()].filter(([, line]) => sameVat(line, group));
    const shares = shareOut(
      group.discount,
      members.map(([, { net }]) => net),
    );
    for (const [rank, [position, { net }]] of members.entries()) worth[position] = net - (shares[rank] ?? 0n);
  }
  return worth;
}

/** @throws DomainError conflict `credit_note.above_creditable` */
function refuseAboveLine(whole: Decimal, before: Decimal, quantity: Decimal, path: string): Decimal {
  const reached = addDecimals(before, quantity);
  const direction = compareDecimals(whole, NONE);
  const some = compareDecimals(quantity, NONE) === direction;
  if (some && compareDecimals(reached, whole) * direction <= 0) return reached;
  const creditable = addDecimals(whole, multiplyDecimals(before, decimal("-1")));
  const code = "credit_note.above_creditable";
  const message = `Only a quantity of ${creditable} is left to credit.`;
  throw conflict(code, message, [{ path, code, message, params: { creditable } }]);
}

const partOf = (whole: bigint, quantity: Decimal, of: Decimal, currency: Currency): bigint =>
  roundToMoney(multiplyDecimals(decimal(moneyToString({ minor: whole, currency })), quantity), currency, of).minor;

/**
 * The credit note for chosen lines of an invoice, or parts of them. What a line bore of discounts, the document's included,
 * becomes a discount of the credited line. Parts are rounded on all that was credited of the line so far, so they close it.
 * @param earlier what earlier credit notes took of the lines, with the amount without VAT
 * @throws DomainError invalid `credit_note.unknown_line`, `credit_note.line_repeated`; conflict `credit_note.above_creditable`
 */
export function creditLines(
  { amounts, totals, creditedBefore }: CreditedInvoice,
  chosen: readonly CreditedLine[],
  earlier: readonly (CreditedLine & { net: bigint })[] = [],
): DocumentAmounts {
  const { currency } = amounts;
  if (new Set(chosen.map(({ line }) => line)).size < chosen.length) {
    throw invalid("credit_note.line_repeated", "A line can be credited once in a credit note.");
  }
  const worth = netOfDiscount(totals);

  const lines = chosen.map(({ line: position, quantity }, rank): LineAmounts => {
    const line = amounts.lines[position];
    if (!line) throw invalid("credit_note.unknown_line", `The invoice has no line ${position}.`);
    const before = earlier.filter((one) => one.line === position);
    const quantityBefore = before.reduce((sum, one) => addDecimals(sum, one.quantity), NONE);
    const netBefore = before.reduce((sum, { net }) => sum + net, 0n);

    const reached = refuseAboveLine(line.quantity, quantityBefore, quantity, `lines.${rank}.quantity`);
    const net = partOf(worth[position] ?? 0n, reached, line.quantity, currency) - netBefore;
    const gross = roundToMoney(multiplyDecimals(quantity, line.unitPrice), currency, line.priceBase).minor;
    return { ...line, quantity, discounts: gross === net ? [] : [{ amount: gross - net }] };
  });
  return { currency, lines, creditedBefore };
}
