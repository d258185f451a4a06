import { cron } from "inngest";
import { SCHEDULES } from "@/lib/catalog/schedules";
import { pruneJobRuns } from "@/lib/ops/job-runs/prune-job-runs";
import { inngest } from "../../client";

/** Nightly: keeps the list of runs to what somebody may still look up. */
export const pruneJobRunsNightly = inngest.createFunction(
  { id: "prune-job-runs", triggers: cron(SCHEDULES["prune-job-runs"]) },
  ({ step }) => step.run("prune", pruneJobRuns),
);
