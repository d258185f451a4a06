import type { Currency } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { moneyToString } from "@/lib/kernel/money";
import type { LineRow } from "@/lib/billing/documents/view";
import type { ItemInput, LineItemInput } from "./input";

interface StoredDiscount {
  discountPercent: ItemInput["unitPrice"] | null;
  discountAmount: bigint | null;
}

/** A stored discount as it would be typed. */
export function typedDiscount(stored: StoredDiscount, currency: Currency): ItemInput["discount"] {
  if (stored.discountPercent !== null) return { percent: stored.discountPercent };
  if (stored.discountAmount === null) return null;
  return { amount: decimal(moneyToString({ minor: stored.discountAmount, currency })) };
}

/** Stored rows as they would be typed: what a duplicate, an invoice made from a quote or a partial change starts from. */
export const typedLines = (lines: readonly LineRow[], currency: Currency): LineItemInput[] =>
  lines.map((line): LineItemInput => {
    const { type, description, unit, quantity, unitPrice, vatCategory, vatRate } = line;
    if (type !== "item") return { type, description };
    // A constraint of the table: items have all of these.
    if (!quantity || !unitPrice || !vatCategory || !vatRate) throw new Error("An item without its figures");
    return {
      type,
      description,
      unit,
      quantity,
      unitPrice,
      vatCategory,
      vatRate,
      discount: typedDiscount(line, currency),
    };
  });
