import { eq } from "drizzle-orm";
import { jobRuns } from "@/db/schema/jobs/job-runs";
import { conflict, notFound } from "@/lib/kernel/errors";
import { operation } from "@/lib/platform/operation";
import { JobRunRef } from "./input";
import { summaryColumns, summaryOf, type JobRunSummary } from "./summary";

/**
 * Asks for a failed run to go on. The request is an event like any other: whatever runs the jobs acts on it a moment
 * later, so the run is returned as it still stands.
 */
export const retryJobRun = operation({
  can: "jobs:manage",
  input: JobRunRef,
  async run(t, { jobRunId }): Promise<JobRunSummary> {
    const [found] = await t.tx.select(summaryColumns).from(jobRuns).where(eq(jobRuns.id, jobRunId));
    if (!found) throw notFound("job_run.not_found", "There is no such job run.");
    const run = summaryOf(found);
    if (!run.canRetry) throw conflict("job_run.not_retriable", "Only a failed run can be started again.");
    await t.raise("job.retry_requested", { runId: run.id, functionId: run.functionId });
    return run;
  },
});
