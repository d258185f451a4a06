import type { Tally } from "@/lib/billing/documents/tally-documents";
import type { Currency } from "@/lib/kernel/currency";
import { moneyToString } from "@/lib/kernel/money";
import type { SumView } from "./view";

/** Documents of one currency and what they are worth together, in minor units. */
export interface Counted {
  currency: string;
  count: number;
  minor: bigint;
}

/** What is counted and added up of some statuses. */
export const countedIn = (
  tallies: readonly Tally[],
  statuses: readonly string[],
  worth: "inclVat" | "due",
): Counted[] =>
  tallies
    .filter(({ status }) => statuses.includes(status))
    .map((tally) => ({ currency: tally.currency, count: tally.documents, minor: tally[worth] }));

/** Each currency by itself, the workspace's first. */
export function sumUp(counted: readonly Counted[], own: string): SumView {
  const sums = new Map<string, { count: number; minor: bigint }>();
  for (const { currency, count, minor } of counted) {
    const before = sums.get(currency) ?? { count: 0, minor: 0n };
    sums.set(currency, { count: before.count + count, minor: before.minor + minor });
  }
  const print = (currency: string) =>
    moneyToString({ minor: sums.get(currency)?.minor ?? 0n, currency: currency as Currency });
  const others = [...sums.keys()].filter((currency) => currency !== own).sort();
  return {
    count: [...sums.values()].reduce((total, { count }) => total + count, 0),
    amount: print(own),
    otherCurrencies: others.map((currency) => ({
      currency,
      count: sums.get(currency)?.count ?? 0,
      amount: print(currency),
    })),
  };
}
