/** An amount as views have it: a decimal string with every decimal of its currency. */
export type CurrencyAmount = { amount: string; currency: string };

/** Exact sums, one for each currency in the order they come. */
export function sumAmounts(amounts: readonly CurrencyAmount[]): CurrencyAmount[] {
  const sums = new Map<string, { minor: bigint; digits: number }>();
  for (const { amount, currency } of amounts) {
    const digits = amount.split(".")[1]?.length ?? 0;
    const minor = (sums.get(currency)?.minor ?? 0n) + BigInt(amount.replace(".", ""));
    sums.set(currency, { minor, digits });
  }
  return [...sums].map(([currency, { minor, digits }]) => ({ currency, amount: written(minor, digits) }));
}

function written(minor: bigint, digits: number): string {
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  const sign = minor < 0n ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
