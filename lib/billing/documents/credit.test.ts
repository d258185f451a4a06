import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyInput } from "@/lib/kernel/currency";
import { addDecimals, compareDecimals, decimal, multiplyDecimals, type Decimal } from "@/lib/kernel/decimal";
import { anyDocument, soldDocument } from "@/tests/support/given-documents";
import { creditAmount } from "./credit-amount";
import { creditLines, type CreditedLine } from "./credit-lines";
import { creditWhole } from "./credit-whole";
import { creditableGroups, refuseAboveCreditable, type CreditedInvoice } from "./credited-invoice";
import { documentTotals, type DocumentAmounts, type LineAmounts } from "./totals";
import { subtractByVat, type VatGroup } from "./vat-groups";

const EUR = currencyInput.parse("EUR");

const line = (quantity: string, unitPrice: string, vatRate = "20"): LineAmounts => ({
  quantity: decimal(quantity),
  unitPrice: decimal(unitPrice),
  vatCategory: "S",
  vatRate: decimal(vatRate),
});

const issued = (amounts: DocumentAmounts, creditedBefore: VatGroup[] = []): CreditedInvoice => ({
  amounts,
  totals: documentTotals(amounts),
  creditedBefore,
});

/** The credit note's totals, refused when they are above what is left. */
function credit(invoice: CreditedInvoice, amounts: DocumentAmounts) {
  const totals = documentTotals(amounts);
  refuseAboveCreditable(invoice, totals);
  return totals;
}

const refusal = (code: string, kind = "conflict") => expect.objectContaining({ kind, code });
const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
const nothingIn = (groups: readonly VatGroup[]) => groups.every(({ taxable, vat }) => taxable === 0n && vat === 0n);

type Step = { amount: bigint } | { line: number; percent: bigint };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ amount: fc.bigInt({ min: 1n, max: 20_000n }) }),
  fc.record({ line: fc.nat(7), percent: fc.bigInt({ min: 1n, max: 100n }) }),
);

const minus = (a: Decimal, b: Decimal) => addDecimals(a, multiplyDecimals(b, decimal("-1")));

describe("crediting a whole invoice", () => {
  it("leaves nothing in any group, whatever is on the invoice", () => {
    fc.assert(
      fc.property(anyDocument, (amounts) => {
        const invoice = issued({ ...amounts, prepaid: 100n });
        const note = documentTotals(creditWhole(invoice));
        expect(note).toEqual({ ...invoice.totals, prepaid: 0n, due: invoice.totals.inclVat });
        expect(nothingIn(subtractByVat(invoice.totals.groups, note.groups))).toBe(true);
      }),
    );
  });

  it("takes the rest of each group once part was credited", () => {
    const amounts = { currency: EUR, lines: [line("1", "100"), line("-1", "40", "10"), line("1", "7", "5.5")] };
    const first = documentTotals({ currency: EUR, lines: [line("1", "30")] });
    const invoice = issued(amounts, first.groups);
    expect(creditWhole(invoice).lines).toMatchObject([
      { quantity: "1", unitPrice: "70", vatRate: "20" },
      { quantity: "-1", unitPrice: "40", vatRate: "10" },
      { quantity: "1", unitPrice: "7", vatRate: "5.5" },
    ]);
  });
});

describe("crediting step by step", () => {
  it("never takes more than the invoice has, and in the end leaves nothing in any group", () => {
    fc.assert(
      fc.property(soldDocument, fc.array(step, { maxLength: 10 }), (amounts, steps) => {
        const whole = issued(amounts);
        fc.pre(whole.totals.inclVat > 0n);
        const notes: VatGroup[] = [];
        const taken: (CreditedLine & { net: bigint })[] = [];
        for (const one of steps) {
          const invoice = { ...whole, creditedBefore: notes };
          const left = sum(creditableGroups(invoice).map(({ taxable }) => taxable));
          if ("amount" in one) {
            if (left === 0n) continue;
            const exclVat = one.amount < left ? one.amount : left;
            const note = credit(invoice, creditAmount(invoice, exclVat));
            expect(note.exclVat).toBe(exclVat);
            notes.push(...note.groups);
          } else {
            const target = amounts.lines[one.line % amounts.lines.length]!;
            const position = amounts.lines.indexOf(target);
            const before = taken.filter((each) => each.line === position);
            const rest = before.reduce((most, each) => minus(most, each.quantity), target.quantity);
            const wished = multiplyDecimals(target.quantity, decimal(`0.${one.percent.toString().padStart(2, "0")}`));
            const quantity = compareDecimals(wished, rest) > 0 ? rest : wished;
            if (quantity === "0") continue;
            const chosen = creditLines(invoice, [{ line: position, quantity }], taken);
            const note = documentTotals(chosen);
            try {
              refuseAboveCreditable(invoice, note);
            } catch (error) {
              // An amount was credited before, or less than a minor unit is left of the line.
              expect(["credit_note.above_creditable", "credit_note.not_positive"]).toContain(
                (error as { code: string }).code,
              );
              continue;
            }
            notes.push(...note.groups);
            taken.push({ line: position, quantity, net: note.lines[0]!.net });
          }
          const after = creditableGroups({ ...whole, creditedBefore: notes });
          expect(after.every(({ taxable, vat }) => taxable >= 0n && vat >= 0n)).toBe(true);
        }
        const invoice = { ...whole, creditedBefore: notes };
        const last = documentTotals(creditWhole(invoice));
        expect(nothingIn(subtractByVat(whole.totals.groups, [...notes, ...last.groups]))).toBe(true);
      }),
    );
  });

  it("rounds VAT on all that was credited so far: three thirds of 0.50 are 0.50", () => {
    const amounts = { currency: EUR, lines: [line("3", "3", "5.5")] };
    const notes: VatGroup[] = [];
    const vat = [1, 2, 3].map(() => {
      const invoice = issued(amounts, notes);
      const note = credit(invoice, creditAmount(invoice, 300n));
      notes.push(...note.groups);
      return note.vat;
    });
    expect(vat).toEqual([17n, 16n, 17n]);
  });
});

describe("crediting lines", () => {
  const amounts: DocumentAmounts = {
    currency: EUR,
    lines: [
      { ...line("3", "100"), discounts: [{ percent: decimal("10") }] },
      line("1", "50"),
      line("2", "10", "10"),
      line("-1", "20", "10"),
    ],
    discount: { amount: 3200n },
  };
  const invoice = issued(amounts);

  it("takes what the line bore of both discounts along", () => {
    const note = documentTotals(creditLines(invoice, [{ line: 0, quantity: decimal("3") }]));
    // 300 less 10 %, less 270/320 of 32.
    expect(note).toMatchObject({ lines: [{ gross: 30000n, net: 24300n }], exclVat: 24300n, vat: 4860n });
  });

  it("credits every line to the cent", () => {
    const all = amounts.lines.map(({ quantity }, position) => ({ line: position, quantity }));
    const note = credit(invoice, creditLines(invoice, all));
    expect(nothingIn(subtractByVat(invoice.totals.groups, note.groups))).toBe(true);
    expect(note.inclVat).toBe(invoice.totals.inclVat);
  });

  it("closes a line that is credited in parts", () => {
    const third = { currency: EUR, lines: [line("3", "0.335")] };
    const taken: (CreditedLine & { net: bigint })[] = [];
    const nets = [1, 2, 3].map(() => {
      const note = documentTotals(creditLines(issued(third), [{ line: 0, quantity: decimal("1") }], taken));
      taken.push({ line: 0, quantity: decimal("1"), net: note.exclVat });
      return note.exclVat;
    });
    expect(documentTotals(third).exclVat).toBe(101n);
    expect(nets).toEqual([34n, 33n, 34n]);
  });

  it.each([
    ["more than the quantity", 0, "3.0001", "3"],
    ["the other way round", 0, "-1", "3"],
    ["nothing", 1, "0", "1"],
    ["more than a negative quantity", 3, "-1.5", "-1"],
  ])("refuses %s", (_what, position, quantity, creditable) => {
    expect(() => creditLines(invoice, [{ line: position, quantity: decimal(quantity) }])).toThrow(
      expect.objectContaining({
        kind: "conflict",
        code: "credit_note.above_creditable",
        issues: [expect.objectContaining({ path: "lines.0.quantity", params: { creditable } })],
      }),
    );
  });

  it("counts what earlier credit notes took of the line", () => {
    const earlier = [{ line: 0, quantity: decimal("2"), net: 16200n }];
    expect(() => creditLines(invoice, [{ line: 0, quantity: decimal("2") }], earlier)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ params: { creditable: "1" } })] }),
    );
  });

  it("refuses lines that are not there or named twice", () => {
    const one = { line: 0, quantity: decimal("1") };
    expect(() => creditLines(invoice, [one, one])).toThrow(refusal("credit_note.line_repeated", "invalid"));
    expect(() => creditLines(invoice, [{ ...one, line: 9 }])).toThrow(refusal("credit_note.unknown_line", "invalid"));
  });
});

describe("crediting an amount", () => {
  const invoice = issued({ currency: EUR, lines: [line("1", "80"), line("1", "20", "5.5")] });

  it("takes it from the groups in proportion to what is left", () => {
    const note = documentTotals(creditAmount(invoice, 1000n));
    expect(note.groups).toMatchObject([
      { vatRate: "20", taxable: 800n, vat: 160n },
      { vatRate: "5.5", taxable: 200n, vat: 11n },
    ]);
  });

  it("names what is left to whoever credits more", () => {
    expect(() => creditAmount(invoice, 10001n)).toThrow(
      expect.objectContaining({
        code: "credit_note.above_creditable",
        issues: [expect.objectContaining({ path: "amount", params: { creditable: "100.00", currency: "EUR" } })],
      }),
    );
    expect(() => creditAmount(invoice, 0n)).toThrow(refusal("credit_note.not_positive", "invalid"));
  });
});
