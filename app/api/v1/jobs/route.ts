import { listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import { listJobRuns } from "@/lib/ops/job-runs/list-job-runs";
import { JobRunView, viewJobRun } from "@/lib/ops/job-runs/view";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listJobRuns, { summary: "List job runs", view: viewJobRun, schema: JobRunView }),
});
