import { eventApi, inngest } from "../../client";
import { retryRun } from "../../embedded/retry-run";
import { happened } from "../../events";

/** Somebody asked for a failed run to go on. */
export const retryJobRunOnRequest = inngest.createFunction(
  { id: "retry-job-run", triggers: happened("job.retry_requested") },
  ({ event, step }) => step.run("retry", () => retryRun(eventApi.plans(), event.data.runId)),
);
