import type { Currency } from "@/lib/kernel/currency";
import { compareDecimals, decimal, multiplyDecimals, type Decimal } from "@/lib/kernel/decimal";
import { money, percentOf, roundToMoney } from "@/lib/kernel/money";
import { shareOut } from "@/lib/kernel/share-out";
import { groupByVat, sameVat, sumByVat, type VatGroup, type VatKind } from "./vat-groups";

/** A percentage, or an amount in minor units. */
export type Discount = { percent: Decimal } | { amount: bigint };

export interface LineAmounts extends VatKind {
  /** Negative where something is taken back. */
  quantity: Decimal;
  unitPrice: Decimal;
  /** How many pieces the unit price is for; one when left out. */
  priceBase?: Decimal;
  /** Each is taken off the gross amount, none off another. A negative amount is a surcharge. */
  discounts?: readonly Discount[];
}

export interface DocumentAmounts {
  currency: Currency;
  lines: readonly LineAmounts[];
  /** On the document as a whole, spread over its VAT groups. */
  discount?: Discount | null;
  /** Discounts and extra charges that belong to one VAT group from the start. */
  allowances?: readonly (VatKind & { amount: bigint })[];
  charges?: readonly (VatKind & { amount: bigint })[];
  /** A deposit received before. */
  prepaid?: bigint;
  /** Added to what is due, to reach a round sum. */
  rounding?: bigint;
  /** Of a credit note: what earlier credit notes took off the same invoice, in any number of rows. */
  creditedBefore?: readonly VatGroup[];
}

/** Every figure of a document, in minor units. Plain values, so that a page can hand them to the browser. */
export interface Totals {
  currency: Currency;
  lines: (VatKind & { gross: bigint; net: bigint })[];
  sumOfLines: bigint;
  discount: bigint;
  /** All that is taken off, and all that is added, between the sum of lines and the total without VAT. */
  allowances: bigint;
  charges: bigint;
  exclVat: bigint;
  /** `discount` is the group's share of the document's discount, negative where it raises the group. */
  groups: (VatGroup & { discount: bigint })[];
  vat: bigint;
  inclVat: bigint;
  prepaid: bigint;
  rounding: bigint;
  due: bigint;
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

const kindOf = ({ vatCategory, vatRate }: VatKind): VatKind => ({ vatCategory, vatRate });

function lineTotal(line: LineAmounts, currency: Currency): Totals["lines"][number] {
  const { quantity, unitPrice, priceBase, discounts = [] } = line;
  const gross = roundToMoney(multiplyDecimals(quantity, unitPrice), currency, priceBase).minor;
  const off = discounts.map((one) => ("amount" in one ? one.amount : percentOf(gross, one.percent)));
  return { ...kindOf(line), gross, net: gross - sum(off) };
}

const NOTHING = decimal("0");
const ALL = decimal("100");

function withinPercent(percent: Decimal): Decimal {
  if (compareDecimals(percent, NOTHING) < 0) return NOTHING;
  return compareDecimals(percent, ALL) > 0 ? ALL : percent;
}

function discountOf(sumOfLines: bigint, discount: Discount | null): bigint {
  if (discount === null || sumOfLines === 0n) return 0n;
  if ("percent" in discount) return percentOf(sumOfLines, withinPercent(discount.percent));
  return sumOfLines > 0n && discount.amount > sumOfLines ? sumOfLines : discount.amount;
}

/** Gathers lines, allowances and charges by VAT and lets the groups with lines bear the discount in proportion to these. */
function taxableGroups(lines: Totals["lines"], discount: bigint, { allowances = [], charges = [] }: DocumentAmounts) {
  const inGroups = groupByVat([
    ...lines.map((line) => ({ ...kindOf(line), net: line.net, extra: 0n })),
    ...allowances.map((one) => ({ ...kindOf(one), net: 0n, extra: -one.amount })),
    ...charges.map((one) => ({ ...kindOf(one), net: 0n, extra: one.amount })),
  ]).map(({ rows, ...kind }) => ({
    ...kind,
    net: sum(rows.map(({ net }) => net)),
    extra: sum(rows.map(({ extra }) => extra)),
  }));
  const nets = inGroups.map(({ net }) => net);
  const shares = discount === 0n ? [] : shareOut(discount, nets);
  return inGroups.map(({ net, extra, ...kind }, position) => {
    const share = shares[position] ?? 0n;
    return { ...kind, discount: share, taxable: net - share + extra };
  });
}

/**
 * The arithmetic of quotes, invoices and credit notes, after EN 16931 and `docs/billing.md`: lines are rounded one by one, VAT
 * once per category and rate. The browser previews with it and the server stores what it returns.
 *
 * VAT is rounded on all that was credited of a group so far, less the VAT credited before. A document that stands alone has
 * `taxable × rate`; credit notes together never exceed the VAT of their invoice, and in the end reach it.
 * @throws DomainError invalid `money.too_large`
 */
export function documentTotals(document: DocumentAmounts): Totals {
  const { currency, allowances = [], charges = [], prepaid = 0n, rounding = 0n } = document;
  const lines = document.lines.map((line) => lineTotal(line, currency));
  const sumOfLines = sum(lines.map(({ net }) => net));
  const discount = discountOf(sumOfLines, document.discount ?? null);

  const credited = sumByVat(document.creditedBefore ?? []);
  const groups = taxableGroups(lines, discount, document).map((group) => {
    const before = credited.find((one) => sameVat(one, group)) ?? { taxable: 0n, vat: 0n };
    return { ...group, vat: percentOf(before.taxable + group.taxable, group.vatRate) - before.vat };
  });
  const shares = groups.map((group) => group.discount);
  const exclVat = sum(groups.map(({ taxable }) => taxable));
  const vat = sum(groups.map((group) => group.vat));
  const inclVat = exclVat + vat;
  const due = inclVat - prepaid + rounding;

  const parts = [...lines.map(({ net }) => net), ...groups.flatMap((group) => [group.taxable, group.vat])];
  for (const amount of [...parts, sumOfLines, exclVat, inclVat, due]) money(amount, currency);

  return {
    currency,
    lines,
    sumOfLines,
    discount,
    allowances: sum([...shares.filter((share) => share > 0n), ...allowances.map(({ amount }) => amount)]),
    charges: sum(charges.map(({ amount }) => amount)) - sum(shares.filter((share) => share < 0n)),
    exclVat,
    groups,
    vat,
    inclVat,
    prepaid,
    rounding,
    due,
  };
}
