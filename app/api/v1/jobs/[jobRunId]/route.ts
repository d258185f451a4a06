import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import { getJobRun } from "@/lib/ops/job-runs/get-job-run";
import { JobRunDetailView, viewJobRunDetail } from "@/lib/ops/job-runs/view";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getJobRun, {
    summary: "Show a job run with its steps",
    view: viewJobRunDetail,
    schema: JobRunDetailView,
  }),
});
