import fc from "fast-check";
import type { Discount, DocumentAmounts, LineAmounts } from "@/lib/billing/documents/totals";
import type { VatCategory } from "@/lib/billing/documents/vat-groups";
import { currencyInput } from "@/lib/kernel/currency";
import { decimal, type Decimal } from "@/lib/kernel/decimal";

const CURRENCIES = ["EUR", "JPY", "KWD"].map((code) => currencyInput.parse(code));

const print = (coefficient: bigint, scale: number): Decimal => {
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, "0");
  return decimal(`${coefficient < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
};
const number = (scale: number, min: bigint, max: bigint) =>
  fc.bigInt({ min: min * 10n ** BigInt(scale), max: max * 10n ** BigInt(scale) }).map((value) => print(value, scale));

const vatKind = fc.oneof(
  fc
    .constantFrom("20", "10", "5.5", "2.1", "8.5")
    .map((rate) => ({ vatCategory: "S" as const, vatRate: decimal(rate) })),
  fc
    .constantFrom<VatCategory>("E", "AE", "K", "G", "O", "Z")
    .map((vatCategory) => ({ vatCategory, vatRate: decimal("0") })),
  number(3, 0n, 100n).map((vatRate) => ({ vatCategory: "S" as const, vatRate })),
);

const percent = number(3, 0n, 100n).map((value): Discount => ({ percent: value }));
const amount = fc.bigInt({ min: 0n, max: 50_000n }).map((minor): Discount => ({ amount: minor }));

/** Any line that may be stored, sensible or not. */
const anyLine: fc.Arbitrary<LineAmounts> = fc
  .record({
    quantity: fc.oneof(number(4, 0n, 100n), number(4, -20n, 20n)),
    unitPrice: fc.oneof(number(6, 0n, 2n), number(6, 0n, 2000n)),
    discounts: fc.array(fc.oneof(percent, amount), { maxLength: 2 }),
    kind: vatKind,
  })
  .map(({ kind, ...rest }) => ({ ...kind, ...rest }));

/** Any document that may be stored: lines of both signs, discounts above the line. */
export const anyDocument: fc.Arbitrary<DocumentAmounts> = fc.record({
  currency: fc.constantFrom(...CURRENCIES),
  lines: fc.array(anyLine, { maxLength: 12 }),
  discount: fc.option(fc.oneof(percent, amount), { nil: null }),
});

const soldLine: fc.Arbitrary<LineAmounts> = fc
  .record({
    quantity: number(4, 1n, 40n),
    unitPrice: fc.oneof(number(6, 1n, 2n), number(6, 1n, 900n)),
    discounts: fc.array(
      number(3, 0n, 25n).map((value): Discount => ({ percent: value })),
      { maxLength: 1 },
    ),
    kind: vatKind,
  })
  .map(({ kind, ...rest }) => ({ ...kind, ...rest }));

/** An invoice as it is sent: something of everything is left to pay. */
export const soldDocument: fc.Arbitrary<DocumentAmounts> = fc.record({
  currency: fc.constantFrom(...CURRENCIES),
  lines: fc.array(soldLine, { minLength: 1, maxLength: 8 }),
  discount: fc.option(
    fc.oneof(
      number(3, 0n, 40n).map((value): Discount => ({ percent: value })),
      fc.bigInt({ min: 0n, max: 60n }).map((minor): Discount => ({ amount: minor })),
    ),
    { nil: null },
  ),
});
