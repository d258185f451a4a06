import { and, eq, gt, sql } from "drizzle-orm";
import { jobRuns } from "@/db/schema/jobs/job-runs";
import { inSystem } from "@/db/system";
import { env } from "@/lib/platform/env";

export interface FailureCount {
  /** Failed runs of the whole installation within the window. */
  count: number;
  threshold: number;
  windowMinutes: number;
  exceeded: boolean;
}

const WINDOW_MINUTES = 60;

/** How many job runs failed lately, against `FAILED_JOBS_ALERT_THRESHOLD`. */
export async function countFailures(): Promise<FailureCount> {
  const threshold = env.FAILED_JOBS_ALERT_THRESHOLD;
  const since = sql`now() - ${WINDOW_MINUTES} * interval '1 minute'`;
  const count = await inSystem("read", (tx) =>
    tx.$count(jobRuns, and(eq(jobRuns.status, "failed"), gt(jobRuns.finishedAt, since))),
  );
  return { count, threshold, windowMinutes: WINDOW_MINUTES, exceeded: count > threshold };
}
