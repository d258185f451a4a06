import { compareDecimals, type Decimal } from "@/lib/kernel/decimal";

/**
 * VAT categories of EN 16931 (UNTDID 5305): S taxed, E exempt, AE reverse charge, K goods to another EU country,
 * G export, O outside the scope of VAT, Z zero-rated.
 */
export const VAT_CATEGORIES = ["S", "E", "AE", "K", "G", "O", "Z"] as const;
export type VatCategory = (typeof VAT_CATEGORIES)[number];

/** What VAT is rounded over and declared by. The rate is a percentage: `"5.5"`. */
export interface VatKind {
  vatCategory: VatCategory;
  vatRate: Decimal;
}

/** The taxable amount and the VAT of one kind, in minor units of the document's currency. */
export interface VatGroup extends VatKind {
  taxable: bigint;
  vat: bigint;
}

/** Decimals are canonical, so equal rates are equal strings. */
const keyOf = ({ vatCategory, vatRate }: VatKind): string => `${vatCategory} ${vatRate}`;

export const sameVat = (a: VatKind, b: VatKind): boolean => keyOf(a) === keyOf(b);

const byRate = (a: VatKind, b: VatKind): number =>
  compareDecimals(b.vatRate, a.vatRate) || (a.vatCategory < b.vatCategory ? -1 : 1);

/** Gathers rows of the same kind. Highest rate first, then by category, so that the order of the rows does not matter. */
export function groupByVat<Row extends VatKind>(rows: readonly Row[]): (VatKind & { rows: Row[] })[] {
  const groups = new Map<string, VatKind & { rows: Row[] }>();
  for (const row of rows) {
    const { vatCategory, vatRate } = row;
    const group = groups.get(keyOf(row)) ?? { vatCategory, vatRate, rows: [] };
    group.rows.push(row);
    groups.set(keyOf(row), group);
  }
  return [...groups.values()].toSorted(byRate);
}

/** Adds up what several documents or payments have in each kind. */
export const sumByVat = (rows: readonly VatGroup[]): VatGroup[] =>
  groupByVat(rows).map(({ vatCategory, vatRate, rows: same }) => ({
    vatCategory,
    vatRate,
    taxable: same.reduce((sum, { taxable }) => sum + taxable, 0n),
    vat: same.reduce((sum, { vat }) => sum + vat, 0n),
  }));

/** What is left of `whole` in each of its kinds once `taken` is gone. */
export const subtractByVat = (whole: readonly VatGroup[], taken: readonly VatGroup[]): VatGroup[] =>
  sumByVat([...whole, ...taken.map((group) => ({ ...group, taxable: -group.taxable, vat: -group.vat }))]);
