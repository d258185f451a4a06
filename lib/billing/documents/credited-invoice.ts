import { conflict, invalid } from "@/lib/kernel/errors";
import { moneyToString } from "@/lib/kernel/money";
import type { DocumentAmounts, Totals } from "./totals";
import { sameVat, subtractByVat, type VatGroup } from "./vat-groups";

/** An issued invoice and what earlier credit notes took off it, draft ones left out. */
export interface CreditedInvoice {
  amounts: DocumentAmounts;
  totals: Totals;
  creditedBefore: readonly VatGroup[];
}

/** What may still be credited in each VAT group. */
export const creditableGroups = ({ totals, creditedBefore }: CreditedInvoice): VatGroup[] =>
  subtractByVat(totals.groups, creditedBefore);

/** Whether a part stays between nothing and the whole; both may be negative. */
const within = (part: bigint, whole: bigint): boolean =>
  whole < 0n ? part >= whole && part <= 0n : part >= 0n && part <= whole;

/**
 * A credit note takes off its invoice no more than what is left of it, in every VAT group.
 * @throws DomainError invalid `credit_note.not_positive`, conflict `credit_note.above_creditable`
 */
export function refuseAboveCreditable(invoice: CreditedInvoice, creditNote: Totals): void {
  if (creditNote.inclVat <= 0n) throw invalid("credit_note.not_positive", "A credit note has to credit something.");
  const left = creditableGroups(invoice);
  const code = "credit_note.above_creditable";
  const issues = creditNote.groups.flatMap((group) => {
    const most = left.find((one) => sameVat(one, group)) ?? { taxable: 0n, vat: 0n };
    if (within(group.taxable, most.taxable) && within(group.vat, most.vat)) return [];
    const { currency } = creditNote;
    const creditable = moneyToString({ minor: most.taxable, currency });
    const message = `Only ${creditable} ${currency} without VAT is left to credit at ${group.vatRate} %.`;
    return [{ path: "lines", code, message, params: { creditable, currency, rate: group.vatRate } }];
  });
  if (issues.length > 0) throw conflict(code, "This is more than what is left to credit.", issues);
}
