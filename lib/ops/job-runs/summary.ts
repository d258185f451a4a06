import { jobRuns } from "@/db/schema/jobs/job-runs";
import { canRetry } from "./can-retry";

/** What people see of a run: never the event's data nor the result, which belong to the job. */
export const summaryColumns = {
  id: jobRuns.id,
  workspaceId: jobRuns.workspaceId,
  functionId: jobRuns.functionId,
  eventName: jobRuns.eventName,
  status: jobRuns.status,
  failures: jobRuns.failures,
  error: jobRuns.error,
  dueAt: jobRuns.dueAt,
  createdAt: jobRuns.createdAt,
  startedAt: jobRuns.startedAt,
  finishedAt: jobRuns.finishedAt,
};

type SummaryRow = Pick<typeof jobRuns.$inferSelect, keyof typeof summaryColumns>;

export interface JobRunSummary extends SummaryRow {
  canRetry: boolean;
}

export const summaryOf = (row: SummaryRow): JobRunSummary => ({ ...row, canRetry: canRetry(row) });
