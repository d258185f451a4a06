import { z } from "zod";
import { compareDecimals, decimal, decimalInput } from "@/lib/kernel/decimal";
import { VAT_CATEGORIES, type VatKind } from "./vat-groups";

/** Negative where a line takes something back. */
export const quantityInput = decimalInput({ scale: 4, min: "-1000000000", max: "1000000000" });

/** In units of the currency, not in minor ones. */
export const unitPriceInput = decimalInput({ scale: 6, min: "0", max: "1000000000000" });

/** Of discounts and VAT. */
export const percentInput = decimalInput({ scale: 3, min: "0", max: "100" });

/** A percentage, or an amount in units of the currency, which knows how many decimals it may have. */
export const discountInput = z.union([
  z.strictObject({ percent: percentInput }),
  z.strictObject({ amount: decimalInput({ scale: 3, min: "0", max: "1000000000000" }) }),
]);

/** Of a credit note’s line: one that took something back was raised by the discount of its invoice, so what it bore is below zero. */
export const creditedDiscountInput = z.union([
  z.strictObject({ percent: percentInput }),
  z.strictObject({ amount: decimalInput({ scale: 3, min: "-1000000000000", max: "1000000000000" }) }),
]);

const isTaxed = ({ vatRate }: VatKind): boolean => compareDecimals(vatRate, decimal("0")) > 0;

/** Lines of category S carry a rate, all others the rate 0: whoever charges nothing says why. */
export const vatKindInput = z
  .strictObject({ vatCategory: z.enum(VAT_CATEGORIES), vatRate: percentInput })
  .refine((kind) => kind.vatCategory !== "S" || isTaxed(kind), {
    path: ["vatRate"],
    params: { code: "vat.rate_missing" },
  })
  .refine((kind) => kind.vatCategory === "S" || !isTaxed(kind), {
    path: ["vatRate"],
    params: { code: "vat.rate_not_allowed" },
  });
