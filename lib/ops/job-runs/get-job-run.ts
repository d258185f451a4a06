import { asc, eq } from "drizzle-orm";
import { jobRuns, jobSteps } from "@/db/schema/jobs/job-runs";
import { notFound } from "@/lib/kernel/errors";
import { query } from "@/lib/platform/operation";
import { JobRunRef } from "./input";
import { redactedInput } from "./redacted-input";
import { summaryColumns, summaryOf, type JobRunSummary } from "./summary";

const stepColumns = {
  name: jobSteps.name,
  kind: jobSteps.kind,
  status: jobSteps.status,
  failures: jobSteps.attempt,
  error: jobSteps.error,
  dueAt: jobSteps.dueAt,
  createdAt: jobSteps.createdAt,
  finishedAt: jobSteps.finishedAt,
};

type Step = Pick<typeof jobSteps.$inferSelect, Exclude<keyof typeof stepColumns, "failures">> & { failures: number };

export interface JobRunDetail extends JobRunSummary {
  /** What the run was started with, texts hidden. */
  input: ReturnType<typeof redactedInput>;
  steps: Step[];
}

/** One run with its steps, finished ones first in the order they ended. */
export const getJobRun = query({
  can: "jobs:read",
  input: JobRunRef,
  async run({ tx }, { jobRunId }): Promise<JobRunDetail> {
    const [row] = await tx
      .select({ ...summaryColumns, event: jobRuns.event })
      .from(jobRuns)
      .where(eq(jobRuns.id, jobRunId));
    if (!row) throw notFound("job_run.not_found", "There is no such job run.");
    const steps = await tx
      .select(stepColumns)
      .from(jobSteps)
      .where(eq(jobSteps.runId, jobRunId))
      .orderBy(asc(jobSteps.position), asc(jobSteps.createdAt), asc(jobSteps.name));
    const { event, ...summary } = row;
    return { ...summaryOf(summary), input: redactedInput(event.data), steps };
  },
});
