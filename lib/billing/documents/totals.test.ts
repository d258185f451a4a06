import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyInput, minorDigits } from "@/lib/kernel/currency";
import { decimal, decimalParts, type Decimal } from "@/lib/kernel/decimal";
import { anyDocument } from "@/tests/support/given-documents";
import { documentTotals, type Discount, type DocumentAmounts, type LineAmounts, type Totals } from "./totals";
import type { VatCategory } from "./vat-groups";

const EUR = currencyInput.parse("EUR");

const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);

const minus = (value: Decimal) => decimal(value.startsWith("-") ? value.slice(1) : `-${value}`);
const opposite = (one: Discount): Discount => ("amount" in one ? { amount: -one.amount } : one);

/** The same document with everything taken back. */
const takenBack = (from: DocumentAmounts): DocumentAmounts => ({
  ...from,
  lines: from.lines.map((one) => ({
    ...one,
    quantity: minus(one.quantity),
    discounts: (one.discounts ?? []).map(opposite),
  })),
  discount: null,
});

const negated = (value: unknown): unknown => {
  if (typeof value === "bigint") return -value;
  if (Array.isArray(value)) return value.map(negated);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, negated(one)]));
};

/** Half away from zero, written another way than in the kernel: compare twice the rest with the divisor. */
function nearest(numerator: bigint, denominator: bigint): bigint {
  const [whole, rest] = [numerator / denominator, numerator % denominator];
  const half = (rest < 0n ? -rest : rest) * 2n >= denominator;
  if (!half) return whole;
  return numerator < 0n ? whole - 1n : whole + 1n;
}

const scaled = (value: Decimal, scale: number) => {
  const parts = decimalParts(value);
  return parts.coefficient * 10n ** BigInt(scale - parts.scale);
};

const oneLine = (quantity: string, unitPrice: string, rate = "20"): LineAmounts => ({
  quantity: decimal(quantity),
  unitPrice: decimal(unitPrice),
  vatCategory: rate === "0" ? "Z" : "S",
  vatRate: decimal(rate),
});

describe("documentTotals", () => {
  it("rounds each line once, and VAT once per group", () => {
    fc.assert(
      fc.property(anyDocument, (given) => {
        const totals = documentTotals(given);
        const unit = 10n ** BigInt(minorDigits(given.currency));
        for (const [position, each] of given.lines.entries()) {
          const product = scaled(each.quantity, 4) * scaled(each.unitPrice, 6) * unit;
          const gross = nearest(product, 10n ** 10n);
          const off = (each.discounts ?? []).map((one) =>
            "amount" in one ? one.amount : nearest(gross * scaled(one.percent, 3), 100_000n),
          );
          expect(totals.lines[position]).toMatchObject({ gross, net: gross - sum(off) });
        }
        for (const { taxable, vat, vatRate } of totals.groups) {
          expect(vat).toBe(nearest(taxable * scaled(vatRate, 3), 100_000n));
        }
      }),
    );
  });

  it("adds up, whatever is on it", () => {
    fc.assert(
      fc.property(anyDocument, fc.bigInt({ min: 0n, max: 10_000n }), (given, prepaid) => {
        const totals = documentTotals({ ...given, prepaid });
        expect(totals.sumOfLines).toBe(sum(totals.lines.map(({ net }) => net)));
        expect(sum(totals.groups.map(({ discount }) => discount))).toBe(totals.discount);
        expect(totals.exclVat).toBe(totals.sumOfLines - totals.discount);
        expect(totals.exclVat).toBe(totals.sumOfLines - totals.allowances + totals.charges);
        expect(totals.exclVat).toBe(sum(totals.groups.map(({ taxable }) => taxable)));
        expect(totals.vat).toBe(sum(totals.groups.map(({ vat }) => vat)));
        expect(totals.inclVat).toBe(totals.exclVat + totals.vat);
        expect(totals.due).toBe(totals.inclVat - prepaid);
      }),
    );
  });

  it("does not depend on the order of lines", () => {
    const shuffled = anyDocument.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray([...given.lines], { minLength: given.lines.length, maxLength: given.lines.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([given, lines]) => {
        const { lines: _, ...totals } = documentTotals(given);
        const { lines: __, ...others } = documentTotals({ ...given, lines });
        expect(others).toEqual(totals);
      }),
    );
  });

  it("gives nothing when a document is taken back line by line", () => {
    fc.assert(
      fc.property(anyDocument, (given) => {
        const plain = { ...given, discount: null };
        expect(documentTotals(takenBack(plain))).toEqual(negated(documentTotals(plain)));
        const both = documentTotals({ ...plain, lines: [...plain.lines, ...takenBack(plain).lines] });
        expect(both.groups.every(({ taxable, vat }) => taxable === 0n && vat === 0n)).toBe(true);
      }),
    );
  });

  it("gives figures as whole numbers that can be handed to a browser", () => {
    const kindsIn = (value: unknown): string[] =>
      typeof value === "object" && value !== null ? Object.values(value).flatMap(kindsIn) : [typeof value];
    fc.assert(
      fc.property(anyDocument, (given) => {
        const totals: Totals = documentTotals(given);
        expect(kindsIn(totals).filter((kind) => kind !== "bigint" && kind !== "string")).toEqual([]);
        expect(structuredClone(totals)).toEqual(totals);
      }),
    );
  });

  it("lists groups by rate, then category, once each, however the rate was written", () => {
    const line0 = (vatCategory: VatCategory, rate: string) => ({
      ...oneLine("1", "1"),
      vatCategory,
      vatRate: decimal(rate),
    });
    const lines = [line0("Z", "0"), line0("S", "5.50"), line0("AE", "0.0"), line0("S", "20.000"), line0("S", "5.5")];
    const { groups } = documentTotals({ currency: EUR, lines });
    expect(groups.map(({ vatCategory, vatRate }) => `${vatCategory} ${vatRate}`)).toEqual([
      "S 20",
      "S 5.5",
      "AE 0",
      "Z 0",
    ]);
  });

  it("has no group and nothing due without lines", () => {
    expect(documentTotals({ currency: EUR, lines: [], discount: { amount: 100n } })).toMatchObject({
      groups: [],
      due: 0n,
    });
  });
});

describe("a discount on the document", () => {
  const two = [oneLine("1", "100"), oneLine("-1", "40", "10")];

  it.each([
    ["a percentage of the sum", [oneLine("1", "33.33")], { percent: decimal("50") }, 1667n],
    ["no more than 100 %", [oneLine("1", "33.33")], { percent: decimal("250") }, 3333n],
    ["no less than 0 %", [oneLine("1", "33.33")], { percent: decimal("-5") }, 0n],
    ["an amount", [oneLine("1", "33.33")], { amount: 1000n }, 1000n],
    ["no more than the sum", [oneLine("1", "33.33")], { amount: 5000n }, 3333n],
    ["an amount as it is on a negative sum", [oneLine("-1", "33.33")], { amount: 1000n }, 1000n],
    ["a percentage of a negative sum", [oneLine("-1", "33.33")], { percent: decimal("50") }, -1667n],
    ["nothing on a sum of zero", [oneLine("1", "5"), oneLine("-1", "5", "10")], { amount: 100n }, 0n],
  ])("is %s", (_what, lines, discount, expected) => {
    const totals = documentTotals({ currency: EUR, lines, discount });
    expect(totals.discount).toBe(expected);
    expect(totals.exclVat).toBe(totals.sumOfLines - expected);
  });

  it("comes out as a charge in a negative group", () => {
    const totals = documentTotals({ currency: EUR, lines: two, discount: { percent: decimal("10") } });
    expect(totals).toMatchObject({ discount: 600n, allowances: 1000n, charges: 400n, exclVat: 5400n });
    expect(totals.groups).toMatchObject([
      { vatRate: "20", discount: 1000n, taxable: 9000n },
      { vatRate: "10", discount: -400n, taxable: -3600n },
    ]);
  });

  it("leaves the odd cent to the larger group, then to the higher rate", () => {
    const shares = (discount: bigint, lines: LineAmounts[]) =>
      documentTotals({ currency: EUR, lines, discount: { amount: discount } }).groups.map((group) => group.discount);
    // 0.5 and 1.5 cents, then twice 0.5.
    expect(shares(2n, [oneLine("1", "10", "20"), oneLine("1", "30", "5.5")])).toEqual([0n, 2n]);
    expect(shares(1n, [oneLine("1", "10", "5.5"), oneLine("1", "10", "20")])).toEqual([1n, 0n]);
  });
});

describe("amounts too large to be stored", () => {
  const huge = oneLine("100000000000", "900000");
  const back = oneLine("-100000000000", "900000");
  const backAt10 = oneLine("-100000000000", "900000", "10");

  it.each([
    ["the sum of lines", [huge, huge]],
    ["a total with VAT", [oneLine("100000000000", "800000", "100")]],
    ["groups, though together they are nothing", [huge, huge, backAt10, backAt10]],
    ["a line, though its group is nothing", [{ ...huge, discounts: [{ amount: -9n * 10n ** 18n }] }, back, back]],
  ])("are refused: %s", (_what, lines) => {
    expect(() => documentTotals({ currency: EUR, lines })).toThrow(
      expect.objectContaining({ kind: "invalid", code: "money.too_large" }),
    );
  });
});
