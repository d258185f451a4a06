import type { CurrencyAmount } from "@/components/list/sum-amounts";
import type { Tally } from "@/lib/billing/documents/tally-documents";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Currency } from "@/lib/kernel/currency";
import { moneyToString } from "@/lib/kernel/money";

interface TabShape {
  key: string;
  /** What it shows; `null` for everything. */
  statuses: readonly string[] | null;
  /** Statuses that count into its sum; all it shows unless said otherwise. */
  summed?: readonly string[];
  /** What is summed: totals with VAT, or what is left to pay. */
  worth: "inclVat" | "due";
  alert?: true;
}

/** Drafts may never be issued, and what was cancelled is worth nothing: neither belongs into the sum of everything. */
const TABS = {
  quote: [
    { key: "all", statuses: null, summed: ["sent", "accepted", "rejected", "expired"], worth: "inclVat" },
    { key: "draft", statuses: ["draft"], worth: "inclVat" },
    { key: "sent", statuses: ["sent"], worth: "inclVat" },
    { key: "accepted", statuses: ["accepted"], worth: "inclVat" },
    { key: "rejected", statuses: ["rejected"], worth: "inclVat" },
    { key: "expired", statuses: ["expired"], worth: "inclVat" },
  ],
  invoice: [
    {
      key: "all",
      statuses: null,
      summed: ["sent", "viewed", "partially_paid", "overdue", "paid"],
      worth: "inclVat",
    },
    { key: "draft", statuses: ["draft"], worth: "inclVat" },
    { key: "pending", statuses: ["sent", "viewed", "partially_paid"], worth: "due" },
    { key: "overdue", statuses: ["overdue"], worth: "due", alert: true },
    { key: "paid", statuses: ["paid"], worth: "inclVat" },
    { key: "cancelled", statuses: ["cancelled"], worth: "inclVat" },
  ],
  credit_note: [
    { key: "all", statuses: null, summed: ["sent", "applied"], worth: "inclVat" },
    { key: "draft", statuses: ["draft"], worth: "inclVat" },
    { key: "sent", statuses: ["sent"], worth: "inclVat" },
    { key: "applied", statuses: ["applied"], worth: "inclVat" },
  ],
} as const satisfies Record<DocumentKind, readonly TabShape[]>;

export type TabKey = (typeof TABS)[DocumentKind][number]["key"];

export interface Tab {
  key: TabKey;
  /** As in the address: `status=sent,viewed`. */
  status: string | null;
  worth: "inclVat" | "due";
  alert: boolean;
  count: number;
  /** The currency most documents of the kind have comes first. */
  sums: (CurrencyAmount & { count: number })[];
}

function currenciesOf(tallies: readonly Tally[]): string[] {
  const counts = new Map<string, number>();
  for (const { currency, documents } of tallies) counts.set(currency, (counts.get(currency) ?? 0) + documents);
  return [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1)).map(([currency]) => currency);
}

const add = (tallies: readonly Tally[], column: "inclVat" | "due") =>
  tallies.reduce((sum, tally) => sum + tally[column], 0n);
const count = (tallies: readonly Tally[]) => tallies.reduce((sum, { documents }) => sum + documents, 0);

/** The views every list of a kind has, with what is in them. */
export function tabsOf(kind: DocumentKind, tallies: readonly Tally[]): Tab[] {
  const currencies = currenciesOf(tallies);
  return TABS[kind].map((shape: TabShape & { key: TabKey }): Tab => {
    const { key, statuses, worth, alert = false } = shape;
    const shown = tallies.filter(({ status }) => statuses === null || statuses.includes(status));
    const summed = shape.summed ?? statuses ?? [];
    const sums = currencies.flatMap((currency) => {
      const mine = shown.filter((tally) => tally.currency === currency && summed.includes(tally.status));
      const amount = moneyToString({ minor: add(mine, worth), currency: currency as Currency });
      return mine.length > 0 ? [{ currency, amount, count: count(mine) }] : [];
    });
    return { key, status: statuses?.join(",") ?? null, worth, alert, count: count(shown), sums };
  });
}

/** The tab that shows exactly these statuses. @param status as in the address */
export const tabAt = (tabs: readonly Tab[], status: string | undefined): Tab | undefined =>
  tabs.find((tab) => (tab.status ?? "") === (status ?? ""));
