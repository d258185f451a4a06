import { parseCronItem } from "graphile-worker";
import { z } from "zod";
import { SCHEDULES, type ScheduledFunction } from "@/lib/catalog/schedules";
import { query } from "@/lib/platform/operation";
import { searchEngineIsConfigured } from "@/lib/platform/search-engine/configured-search-engine";

export interface Schedule {
  functionId: ScheduledFunction;
  nextAt: Date;
}

const MINUTE = 60_000;
const WEEK_OF_MINUTES = 7 * 24 * 60;

/** The first minute after `now` that a cron expression names, in UTC. */
function nextAfter(now: Date, expression: string): Date | undefined {
  const { match } = parseCronItem({ task: "look", match: expression, identifier: "look" });
  let at = new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
  for (let minute = 0; minute < WEEK_OF_MINUTES; minute += 1) {
    at = new Date(at.getTime() + MINUTE);
    const digest = { min: at.getUTCMinutes(), hour: at.getUTCHours(), date: at.getUTCDate() };
    if (match({ ...digest, month: at.getUTCMonth() + 1, dow: at.getUTCDay() })) return at;
  }
  return undefined;
}

/** What starts next by the clock, soonest first. */
export const listSchedules = query({
  can: "jobs:read",
  input: z.strictObject({}),
  async run({ now }): Promise<Schedule[]> {
    return (Object.keys(SCHEDULES) as ScheduledFunction[])
      .filter((functionId) => functionId !== "feed-search-engine" || searchEngineIsConfigured())
      .flatMap((functionId) => {
        const nextAt = nextAfter(now(), SCHEDULES[functionId]);
        return nextAt ? [{ functionId, nextAt }] : [];
      })
      .sort((a, b) => a.nextAt.getTime() - b.nextAt.getTime());
  },
});
