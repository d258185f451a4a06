import { and, eq, inArray, isNotNull, max, sql } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { numberCounters } from "@/db/schema/platform/number-counters";
import { documentNumber, numberPeriod, numbersOfPeriod } from "@/lib/billing/documents/number-pattern";
import type { Issue } from "@/lib/kernel/errors";
import type { LocalDate } from "@/lib/kernel/local-date";
import type { WriteCtx } from "@/lib/platform/operation";
import type { Invoicing } from "./defaults";
import { HIGHEST_NUMBER } from "./input";
import { numberingOf } from "./own-invoicing";
import type { Series } from "./series";

interface Change {
  series: Series;
  before: Invoicing;
  after: Invoicing;
  today: LocalDate;
  /** The counter the next document issued today shall get, where somebody says so. */
  next: number | undefined;
}

async function lastNumbers(t: WriteCtx, { kind }: Series, periods: readonly string[]): Promise<Map<string, number>> {
  const rows = await t.tx
    .select({ period: numberCounters.period, last: numberCounters.last })
    .from(numberCounters)
    .where(
      and(
        eq(numberCounters.workspaceId, t.ctx.actor.workspaceId),
        eq(numberCounters.series, kind),
        inArray(numberCounters.period, [...periods]),
      ),
    );
  return new Map(rows.map(({ period, last }) => [period, last]));
}

/** The highest counter among the numbers that documents have and that the series would give in the period of a day; 0 where none. */
async function highestIssued(t: WriteCtx, { series, after }: Change, day: LocalDate): Promise<number> {
  const { pattern, reset } = numberingOf(after, series.kind);
  const counter = sql<string>`substring(${documents.number} from ${numbersOfPeriod(pattern, reset, day)}::text)::numeric`;
  const [row] = await t.tx
    .select({ highest: sql<string | null>`max(${counter}) filter (where ${counter} <= ${HIGHEST_NUMBER})` })
    .from(documents)
    .where(
      and(
        eq(documents.workspaceId, t.ctx.actor.workspaceId),
        eq(documents.kind, series.kind),
        isNotNull(documents.number),
      ),
    );
  return parseInt(row?.highest ?? "0", 10);
}

async function lastIssueDate(t: WriteCtx, { kind }: Series): Promise<LocalDate | null> {
  const [row] = await t.tx
    .select({ day: max(documents.issueDate) })
    .from(documents)
    .where(
      and(eq(documents.workspaceId, t.ctx.actor.workspaceId), eq(documents.kind, kind), isNotNull(documents.number)),
    );
  return row?.day ?? null;
}

function taken({ series, after, today }: Change, lowest: number): Issue {
  const number = documentNumber(numberingOf(after, series.kind).pattern, today, lowest);
  const message = `Documents have numbers up to the one before ${number}: the next may be ${lowest} or more.`;
  return { path: series.next, code: "numbering.taken", message, params: { lowest, number } };
}

/**
 * Brings the counters of a series in line with new numbering. Whatever is chosen, no document gets a number that another has, and a
 * counter goes back only where somebody says so and no document stands in the way. Counters stand still meanwhile: whoever takes a
 * number holds the settings, which the caller has locked.
 * @returns what is wrong with the next number, and whether it changed
 */
export async function settleCounters(
  t: WriteCtx,
  change: Change,
): Promise<{ issue: Issue | null; nextChanged: boolean }> {
  const { series, before, after, today, next } = change;
  const [was, is] = [numberingOf(before, series.kind), numberingOf(after, series.kind)];
  const reshaped = was.pattern !== is.pattern || was.reset !== is.reset;
  if (!reshaped && next === undefined) return { issue: null, nextChanged: false };

  // The next document is dated between the last one and today: the periods of both have to be ready for it.
  const days = [today, ...(reshaped ? [(await lastIssueDate(t, series)) ?? today] : [])];
  const periods = days.flatMap((day) => [numberPeriod(was.reset, day), numberPeriod(is.reset, day)]);
  const counters = await lastNumbers(t, series, periods);
  const lastIn = (period: string) => counters.get(period) ?? 0;

  const current = numberPeriod(is.reset, today);
  const settled = new Map<string, number>();
  for (const day of days) {
    const period = numberPeriod(is.reset, day);
    const highest = await highestIssued(t, change, day);
    if (period === current && next !== undefined) {
      if (next <= highest) return { issue: taken(change, highest + 1), nextChanged: false };
      settled.set(period, next - 1);
    } else {
      const kept = [lastIn(period), lastIn(numberPeriod(was.reset, day)), settled.get(period) ?? 0];
      settled.set(period, largest([highest, ...kept]));
    }
  }
  for (const [period, last] of settled) if (last !== lastIn(period)) await writeCounter(t, series, period, last);
  return { issue: null, nextChanged: next !== undefined && lastIn(current) !== next - 1 };
}

const largest = (counters: readonly number[]) => counters.reduce((most, one) => (one > most ? one : most), 0);

const writeCounter = (t: WriteCtx, { kind }: Series, period: string, last: number) =>
  t.tx
    .insert(numberCounters)
    .values({ workspaceId: t.ctx.actor.workspaceId, series: kind, period, last })
    .onConflictDoUpdate({
      target: [numberCounters.workspaceId, numberCounters.series, numberCounters.period],
      set: { last },
    });
