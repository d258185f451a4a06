import type { documents } from "@/db/schema/billing/documents";
import type { Currency } from "@/lib/kernel/currency";
import type { Decimal } from "@/lib/kernel/decimal";
import type { Discount, DocumentAmounts, LineAmounts } from "./totals";
import type { LineRow } from "./view";

/** The two columns of a discount, of which one at most is set. */
export function storedDiscount(stored: {
  discountPercent: Decimal | null;
  discountAmount: bigint | null;
}): Discount | null {
  if (stored.discountPercent !== null) return { percent: stored.discountPercent };
  return stored.discountAmount === null ? null : { amount: stored.discountAmount };
}

type Stored = Pick<typeof documents.$inferSelect, "currency" | "discountPercent" | "discountAmount">;

/** A stored document as `documentTotals` takes it; its items alone, in their order. */
export function storedAmounts(document: Stored, lines: readonly LineRow[]): DocumentAmounts {
  const items = lines.flatMap((line): LineAmounts[] => {
    const { quantity, unitPrice, vatCategory, vatRate } = line;
    if (quantity === null || unitPrice === null || vatCategory === null || vatRate === null) return [];
    const discount = storedDiscount(line);
    return [{ quantity, unitPrice, vatCategory, vatRate, ...(discount && { discounts: [discount] }) }];
  });
  return { currency: document.currency as Currency, lines: items, discount: storedDiscount(document) };
}
