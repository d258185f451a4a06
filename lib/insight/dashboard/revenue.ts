import type { Currency } from "@/lib/kernel/currency";
import type { LocalDate } from "@/lib/kernel/local-date";
import { moneyToString } from "@/lib/kernel/money";
import { changePercent } from "./change-percent";
import { lastDayOf, monthOf, monthsUntil, runningPeriods, yearBefore, type Month } from "./months";
import type { EarningsView, RevenueView } from "./view";

/** What a month brought in, in minor units: invoices less credit notes, without VAT. */
export interface MonthOfRevenue {
  currency: string;
  month: Month;
  net: bigint;
}

const TREND_MONTHS = 12;

/** The months revenue on a day speaks of: the trend and the year before it. */
export const firstMonthNeeded = (today: LocalDate): Month =>
  yearBefore(monthsUntil(monthOf(today), TREND_MONTHS)[0] ?? monthOf(today));

const written = (minor: bigint, currency: string) => moneyToString({ minor, currency: currency as Currency });

/** The figures of the dashboard out of monthly ones; each currency by itself. */
export function revenueOn(today: LocalDate, own: string, rows: readonly MonthOfRevenue[]): RevenueView {
  const of = (currency: string, month: Month) =>
    rows.reduce((sum, row) => (row.currency === currency && row.month === month ? sum + row.net : sum), 0n);
  const sum = (currency: string, months: readonly Month[]) =>
    months.reduce((total, month) => total + of(currency, month), 0n);
  const others = [...new Set(rows.map(({ currency }) => currency))].filter((currency) => currency !== own).sort();

  const earned = (months: readonly Month[]): EarningsView => {
    const before = months.map(yearBefore);
    const [current, previous] = [sum(own, months), sum(own, before)];
    const span = (row: readonly Month[]) => ({
      from: row[0] ?? monthOf(today),
      to: lastDayOf(row.at(-1) ?? monthOf(today)),
    });
    const otherCurrencies = others.flatMap((currency) => {
      const [there, then] = [sum(currency, months), sum(currency, before)];
      const worth = { currency, amount: written(there, currency), previousAmount: written(then, currency) };
      return there === 0n && then === 0n ? [] : [worth];
    });
    return {
      ...span(months),
      amount: written(current, own),
      previous: { ...span(before), amount: written(previous, own) },
      changePercent: changePercent(current, previous),
      otherCurrencies,
    };
  };

  const { month, quarter, year } = runningPeriods(today);
  const trend = monthsUntil(monthOf(today), TREND_MONTHS);
  return {
    currency: own,
    month: earned(month),
    quarter: earned(quarter),
    year: earned(year),
    trend: {
      ...earned(trend),
      months: trend.map((each) => ({
        month: each.slice(0, 7),
        amount: written(of(own, each), own),
        previousAmount: written(of(own, yearBefore(each)), own),
      })),
    },
  };
}
