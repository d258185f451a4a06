import { env } from "@/lib/platform/env";
import type { JobRunStatus } from "./status";

/**
 * A run that gave up can go on after its last finished step, when the runs are our own: an Inngest server repeats runs
 * from its dashboard.
 */
export const canRetry = ({ status }: { status: JobRunStatus }): boolean =>
  status === "failed" && env.INNGEST_BASE_URL === undefined;

/** Where operators look at runs when an Inngest server runs the jobs; `null` when they run here. */
export const jobsDashboardUrl = (): string | null => env.INNGEST_BASE_URL ?? null;
