import type { Discount, DocumentAmounts, LineAmounts } from "@/lib/billing/documents/totals";
import type { VatCategory, VatKind } from "@/lib/billing/documents/vat-groups";
import type { Currency } from "@/lib/kernel/currency";
import { compareDecimals, decimal, type Decimal } from "@/lib/kernel/decimal";
import { parseAmount } from "@/lib/kernel/parse-amount";
import type { ItemInput, LineItemInput } from "./input";

type DiscountInput = NonNullable<ItemInput["discount"]>;

const NONE = decimal("0");

/** VAT of a line that says nothing about it. */
export interface UsualVat {
  rate: Decimal;
  /** What lines without VAT are: exempt in the French franchise, and elsewhere until somebody says otherwise. */
  category: VatCategory;
}

/** The usual rate of a workspace; who is exempt charges none. */
export const usualVat = (vatRegime: string | null, defaultVatRate: Decimal): UsualVat =>
  vatRegime === "franchise" ? { rate: NONE, category: "E" } : { rate: defaultVatRate, category: "S" };

/** The category and rate a line has in the end: what it says, completed by what it leaves open. */
export function vatKindOf(
  { vatCategory, vatRate }: Pick<ItemInput, "vatCategory" | "vatRate">,
  usual: UsualVat,
): VatKind {
  if (vatRate === undefined) {
    if (vatCategory === undefined)
      return { vatCategory: compareDecimals(usual.rate, NONE) > 0 ? "S" : "E", vatRate: usual.rate };
    return { vatCategory, vatRate: vatCategory === "S" ? usual.rate : NONE };
  }
  return { vatCategory: vatCategory ?? (compareDecimals(vatRate, NONE) > 0 ? "S" : "E"), vatRate };
}

/**
 * A discount as it is computed with.
 * @param path where it was typed, which a refusal names
 * @throws DomainError invalid when an amount has more decimals than the currency
 */
export function discountOf(discount: DiscountInput | null, currency: Currency, path: string): Discount | null {
  if (discount === null) return null;
  if ("percent" in discount) return discount;
  return { amount: parseAmount(discount.amount, currency, `${path}.amount`) };
}

export const isItem = (line: LineItemInput): line is ItemInput => line.type === "item";

/**
 * What is typed into a draft as `documentTotals` takes it; headings and text count for nothing. The server stores and the browser
 * previews what comes of it.
 * @throws DomainError invalid, naming the discount that is too precise
 */
export function amountsOf(
  draft: { currency: Currency; discount: DiscountInput | null; lineItems: readonly LineItemInput[] },
  usual: UsualVat,
): DocumentAmounts {
  const { currency, discount, lineItems } = draft;
  const items = [...lineItems.entries()].flatMap(([position, line]) => (isItem(line) ? [{ position, line }] : []));
  const lines = items.map(({ position, line }): LineAmounts => {
    const off = discountOf(line.discount, currency, `lineItems.${position}.discount`);
    const { quantity, unitPrice } = line;
    return { ...vatKindOf(line, usual), quantity, unitPrice, ...(off && { discounts: [off] }) };
  });
  return { currency, lines, discount: discountOf(discount, currency, "discount") };
}
