import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "@/lib/kernel/decimal";
import { anyDocument } from "@/tests/support/given-documents";
import { splitPayment } from "./split-payment";
import { documentTotals } from "./totals";
import { subtractByVat, sumByVat, type VatGroup } from "./vat-groups";

const group = (vatRate: string, taxable: bigint, vat: bigint): VatGroup => ({
  vatCategory: "S",
  vatRate: decimal(vatRate),
  taxable,
  vat,
});

const total = (groups: readonly VatGroup[]) => groups.reduce((sum, { taxable, vat }) => sum + taxable + vat, 0n);
const abs = (value: bigint) => (value < 0n ? -value : value);

/** Pays in the given steps; each is capped at what is left, and a last payment settles the rest. */
function pay(invoiced: VatGroup[], steps: readonly bigint[]): VatGroup[][] {
  const splits: VatGroup[][] = [];
  let left = total(invoiced);
  for (const step of [...steps, left]) {
    const payment = step < left ? step : left;
    if (payment > 0n) splits.push(splitPayment(invoiced, splits.flat(), payment));
    left -= payment;
  }
  return splits;
}

const plain = (groups: readonly VatGroup[]) =>
  sumByVat(groups).map(({ vatCategory, vatRate, taxable, vat }) => ({ vatCategory, vatRate, taxable, vat }));

const payable = anyDocument.map((given) => plain(documentTotals(given).groups)).filter((groups) => total(groups) > 0n);
const steps = fc.array(fc.oneof(fc.bigInt({ min: 1n, max: 5n }), fc.bigInt({ min: 1n, max: 200_000n })), {
  maxLength: 12,
});

describe("splitPayment", () => {
  it("splits half of an invoice in two rates", () => {
    expect(splitPayment([group("20", 10000n, 2000n), group("10", 5000n, 500n)], [], 8750n)).toEqual([
      group("20", 5000n, 1000n),
      group("10", 2500n, 250n),
    ]);
  });

  it("rounds what was paid so far, not each payment", () => {
    const invoiced = [group("20", 100n, 20n)];
    const thirds = pay(invoiced, [40n, 40n]);
    expect(thirds).toEqual([[group("20", 33n, 7n)], [group("20", 34n, 6n)], [group("20", 33n, 7n)]]);
  });

  it("makes every payment add up, and the last one close every group", () => {
    fc.assert(
      fc.property(payable, steps, (invoiced, given) => {
        const splits = pay(invoiced, given);
        expect(splits.reduce((sum, split) => sum + total(split), 0n)).toBe(total(invoiced));
        expect(plain(splits.flat())).toEqual(invoiced);
      }),
    );
  });

  it("declares a share of each group that is less than one unit off the share that was paid", () => {
    fc.assert(
      fc.property(payable, steps, (invoiced, given) => {
        const splits = pay(invoiced, given);
        let paid = 0n;
        for (const [count, split] of splits.entries()) {
          paid += total(split);
          const declared = sumByVat(splits.slice(0, count + 1).flat());
          for (const [position, { taxable, vat }] of invoiced.entries()) {
            const reached = declared[position]!;
            expect(abs(reached.vat * total(invoiced) - vat * paid)).toBeLessThan(total(invoiced));
            expect(abs(reached.taxable * total(invoiced) - taxable * paid)).toBeLessThan(total(invoiced));
          }
        }
      }),
    );
  });

  it("splits each payment into exactly that payment", () => {
    fc.assert(
      fc.property(payable, fc.bigInt({ min: 1n, max: 200_000n }), (invoiced, wanted) => {
        const payment = wanted < total(invoiced) ? wanted : total(invoiced);
        expect(total(splitPayment(invoiced, [], payment))).toBe(payment);
      }),
    );
  });

  it("goes on to the cent after a payment was reversed", () => {
    fc.assert(
      fc.property(
        payable,
        steps.filter((all) => all.length > 1),
        (invoiced, given) => {
          const [, ...others] = pay(invoiced, given).slice(0, -1);
          const kept = others.flat();
          const rest = total(invoiced) - total(kept);
          expect(plain([...kept, ...splitPayment(invoiced, kept, rest)])).toEqual(invoiced);
        },
      ),
    );
  });

  it("settles what a credit note left of the invoice", () => {
    const invoiced = [group("20", 10000n, 2000n), group("10", 5000n, 500n)];
    const before = splitPayment(invoiced, [], 9000n);
    const left = subtractByVat(invoiced, [group("10", 3000n, 300n)]);
    const last = splitPayment(left, before, total(left) - 9000n);
    expect(plain([...before, ...last])).toEqual(plain(left));
  });
});
