/**
 * What an invoice is worth, worked out another way than the application does: numbers as fractions of whole numbers, cents at the
 * very end.
 */
interface Fraction {
  over: bigint;
  under: bigint;
}

export interface ExactLine {
  quantity: string;
  unit_price: string;
  vat_rate: string;
  discount: { percent: string };
}

const fraction = (text: string): Fraction => {
  const [whole = "", decimals = ""] = text.split(".");
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
};

const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });

/** Cents, halves away from zero. */
function cents({ over, under }: Fraction): bigint {
  const twice = over * 200n;
  return twice >= 0n ? (twice + under) / (2n * under) : -((-twice + under) / (2n * under));
}

const percentOf = (amount: bigint, percent: string): bigint => {
  const { over, under } = fraction(percent);
  return cents({ over: amount * over, under: under * 10_000n });
};

const print = (amount: bigint): string => {
  const digits = String(amount).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Figures as the API writes them; VAT by rate, highest first. */
export function exactInvoice(lines: readonly ExactLine[]) {
  const nets = lines.map(({ quantity, unit_price, discount }) => {
    const gross = cents(times(fraction(quantity), fraction(unit_price)));
    return gross - percentOf(gross, discount.percent);
  });
  const byRate = new Map<string, bigint>();
  for (const [at, { vat_rate }] of lines.entries())
    byRate.set(vat_rate, (byRate.get(vat_rate) ?? 0n) + (nets[at] ?? 0n));
  const groups = [...byRate].map(([rate, taxable]) => ({ rate, taxable, vat: percentOf(taxable, rate) }));
  const exclVat = groups.reduce((sum, { taxable }) => sum + taxable, 0n);
  const vat = groups.reduce((sum, group) => sum + group.vat, 0n);
  return {
    exclVat,
    inclVat: exclVat + vat,
    shown: {
      nets: nets.map(print),
      groups: groups
        .toSorted((a, b) => Number(b.rate) - Number(a.rate))
        .map((group) => [group.rate, print(group.taxable), print(group.vat)]),
      totals: [print(exclVat), print(vat), print(exclVat + vat)],
    },
  };
}
