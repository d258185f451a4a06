import { sql } from "drizzle-orm";
import { numberCounters } from "@/db/schema/platform/number-counters";
import { only } from "@/lib/kernel/only";
import type { WriteCtx } from "../operation";

/**
 * Takes the next numbers of a series for good once the transaction commits, and not at all when it does not: the counter's
 * row stays locked until then, so numbers have no gap and others wait their turn. Take them as late as possible.
 * @param period where the series starts again at 1: `2026`, `2026-11`, or empty where it never does
 * @returns the first of `count` consecutive numbers
 */
export async function takeNumbers(t: WriteCtx, series: string, period: string, count = 1): Promise<number> {
  const row = only(
    await t.tx
      .insert(numberCounters)
      .values({ workspaceId: t.ctx.actor.workspaceId, series, period, last: count })
      .onConflictDoUpdate({
        target: [numberCounters.workspaceId, numberCounters.series, numberCounters.period],
        set: { last: sql`${numberCounters.last} + ${count}` },
      })
      .returning({ last: numberCounters.last }),
  );
  return row.last - count + 1;
}
