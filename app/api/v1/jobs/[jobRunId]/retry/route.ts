import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import { retryJobRun } from "@/lib/ops/job-runs/retry-job-run";
import { JobRunView, viewJobRun } from "@/lib/ops/job-runs/view";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(retryJobRun, {
    summary: "Start a failed job run again",
    view: viewJobRun,
    schema: JobRunView,
    status: 202,
  }),
});
