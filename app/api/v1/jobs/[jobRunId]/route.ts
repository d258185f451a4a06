import { endpoint } from "@/lib/platform/http/endpoint";
import { getJobRun } from "@/lib/ops/job-runs/get-job-run";
import { JobRunDetailView, viewJobRunDetail } from "@/lib/ops/job-runs/view";

export const GET = endpoint(getJobRun, {
  summary: "Show a job run with its steps",
  view: viewJobRunDetail,
  schema: JobRunDetailView,
});
