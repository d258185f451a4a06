import { shareOut } from "@/lib/kernel/share-out";
import { sameVat, sumByVat, type VatGroup } from "./vat-groups";

/**
 * What a payment is made of: taxable amount and VAT of each group of its invoice. Whoever owes VAT on receipts declares these.
 * All payments so far are split together and what was declared before is taken off, so every payment is split to the cent, and the
 * one that settles the invoice closes every group. A payment that is reversed is split into the opposite of what it was.
 * @param invoiced the groups of the invoice, less those of its credit notes; they must not add up to zero
 * @param declared the splits of earlier payments and reversals
 * @param payment in minor units, at most what is left to pay
 */
export function splitPayment(
  invoiced: readonly VatGroup[],
  declared: readonly VatGroup[],
  payment: bigint,
): VatGroup[] {
  const before = sumByVat(declared);
  const received = before.reduce((sum, { taxable, vat }) => sum + taxable + vat, payment);
  const reached = shareOut(
    received,
    invoiced.flatMap(({ taxable, vat }) => [taxable, vat]),
  );
  return invoiced.map(({ vatCategory, vatRate }, position) => {
    const known = before.find((group) => sameVat(group, { vatCategory, vatRate })) ?? { taxable: 0n, vat: 0n };
    const [taxable = 0n, vat = 0n] = reached.slice(position * 2);
    return { vatCategory, vatRate, taxable: taxable - known.taxable, vat: vat - known.vat };
  });
}
