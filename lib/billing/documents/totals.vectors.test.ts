import { describe, expect, it } from "vitest";
import { currencyInput, minorDigits } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { convertMoney } from "@/lib/kernel/money";
import vectors from "@/tests/data/vat.json";
import { documentTotals, type Discount, type DocumentAmounts } from "./totals";
import type { VatCategory } from "./vat-groups";

interface Part {
  amountMinor?: number;
  percent?: string;
  vatCategory?: string;
  vatRate?: string;
}

interface Vector {
  id: string;
  note: string;
  currency: string;
  minorDigits: number;
  input: {
    lines: {
      qty: string;
      unitPrice: string;
      priceBaseQty?: string;
      vatCategory: string;
      vatRate: string;
      allowances?: Part[];
      charges?: Part[];
    }[];
    docDiscount?: { type: string; value?: string; amountMinor?: number };
    docAllowances?: Part[];
    docCharges?: Part[];
    prepaidMinor?: number;
    roundingMinor?: number;
    vatAccounting?: { currency: string; rate: string };
  };
  expected: Record<string, unknown> & { vatAccountingMinor?: number };
}

const ALL = vectors.vectors as Vector[];

const kind = (part: { vatCategory?: string; vatRate?: string }) => ({
  vatCategory: part.vatCategory as VatCategory,
  vatRate: decimal(part.vatRate ?? ""),
});

/** `sign` -1 writes a charge as a negative discount. */
const discount = ({ amountMinor, percent }: Part, sign: 1 | -1): Discount =>
  percent === undefined
    ? { amount: BigInt(amountMinor ?? 0) * BigInt(sign) }
    : { percent: decimal(sign < 0 ? `-${percent}` : percent) };

const ofGroup = (part: Part) => ({ ...kind(part), amount: BigInt(part.amountMinor ?? 0) });

function document({ currency, input }: Vector): DocumentAmounts {
  return {
    currency: currencyInput.parse(currency),
    lines: input.lines.map((line) => ({
      ...kind(line),
      quantity: decimal(line.qty),
      unitPrice: decimal(line.unitPrice),
      ...(line.priceBaseQty && { priceBase: decimal(line.priceBaseQty) }),
      discounts: [
        ...(line.allowances ?? []).map((one) => discount(one, 1)),
        ...(line.charges ?? []).map((one) => discount(one, -1)),
      ],
    })),
    discount: input.docDiscount
      ? discount({ ...input.docDiscount, ...(input.docDiscount.value && { percent: input.docDiscount.value }) }, 1)
      : null,
    allowances: (input.docAllowances ?? []).map(ofGroup),
    charges: (input.docCharges ?? []).map(ofGroup),
    prepaid: BigInt(input.prepaidMinor ?? 0),
    rounding: BigInt(input.roundingMinor ?? 0),
  };
}

/** What was computed, under the names the vectors use. */
function figures(vector: Vector) {
  const totals = documentTotals(document(vector));
  const { vatAccounting, docDiscount } = vector.input;
  const accounting = vatAccounting && currencyInput.parse(vatAccounting.currency);
  return {
    lineNetMinor: totals.lines.map(({ net }) => Number(net)),
    sumLineNetMinor: Number(totals.sumOfLines),
    allowanceTotalMinor: Number(totals.allowances),
    chargeTotalMinor: Number(totals.charges),
    taxExclusiveMinor: Number(totals.exclVat),
    vat: totals.groups.map(({ vatCategory, vatRate, taxable, vat }) => ({
      vatCategory,
      vatRate,
      taxableMinor: Number(taxable),
      taxMinor: Number(vat),
    })),
    vatTotalMinor: Number(totals.vat),
    taxInclusiveMinor: Number(totals.inclVat),
    prepaidMinor: Number(totals.prepaid),
    roundingMinor: Number(totals.rounding),
    amountDueMinor: Number(totals.due),
    ...(docDiscount && {
      docDiscountByGroup: totals.groups
        .filter((group) => group.discount !== 0n)
        .map(({ vatCategory, vatRate, discount: share }) => ({ vatCategory, vatRate, amountMinor: Number(share) })),
    }),
    ...(vatAccounting &&
      accounting && {
        vatAccountingMinor: Number(
          convertMoney({ minor: totals.vat, currency: totals.currency }, decimal(vatAccounting.rate), accounting).minor,
        ),
        vatAccountingCurrency: accounting,
      }),
  };
}

describe("the reference documents", () => {
  it("are all there", () => {
    expect(ALL).toHaveLength(51);
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(51);
  });

  it.each(ALL.map((vector) => [vector.id, vector.note, vector] as const))("%s: %s", (_id, _note, vector) => {
    expect(minorDigits(currencyInput.parse(vector.currency))).toBe(vector.minorDigits);
    expect(figures(vector)).toEqual(vector.expected);
  });
});
