import { z } from "zod";
import type { JobRunDetail } from "./get-job-run";
import { JOB_RUN_STATUSES } from "./status";
import type { JobRunSummary } from "./summary";

const JobErrorView = z.object({ name: z.string(), message: z.string() });

export const JobRunView = z.object({
  id: z.uuid(),
  function: z.string(),
  /** Name of the event, `null` for a schedule. */
  trigger: z.string().nullable(),
  /** Work of the whole installation rather than of this workspace. */
  installationWide: z.boolean(),
  status: z.enum(JOB_RUN_STATUSES),
  failedTries: z.number().int(),
  error: JobErrorView.nullable(),
  canRetry: z.boolean(),
  /** When a failed call is made again. */
  dueAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** From its first call to its end, pauses included. */
  durationMs: z.number().int().nullable(),
});
export type JobRunView = z.infer<typeof JobRunView>;

export const JobStepView = z.object({
  name: z.string(),
  kind: z.enum(["run", "sleep"]),
  status: z.enum(["planned", "waiting", "completed", "failed"]),
  failedTries: z.number().int(),
  error: JobErrorView.nullable(),
  /** When a sleep ends or the next try is made. */
  dueAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});

export const JobRunDetailView = JobRunView.extend({
  /** What the run was started with: ids, numbers and flags; texts are hidden. */
  input: z.json(),
  steps: z.array(JobStepView),
});
export type JobRunDetailView = z.infer<typeof JobRunDetailView>;

const instant = (date: Date | null): string | null => date?.toISOString() ?? null;

export function viewJobRun(run: JobRunSummary): JobRunView {
  const { startedAt, finishedAt } = run;
  return {
    id: run.id,
    function: run.functionId,
    trigger: run.eventName === "inngest/scheduled.timer" ? null : run.eventName,
    installationWide: run.workspaceId === null,
    status: run.status,
    failedTries: run.failures,
    error: run.error,
    canRetry: run.canRetry,
    dueAt: instant(run.dueAt),
    createdAt: run.createdAt.toISOString(),
    startedAt: instant(startedAt),
    finishedAt: instant(finishedAt),
    durationMs: startedAt && finishedAt ? finishedAt.getTime() - startedAt.getTime() : null,
  };
}

export function viewJobRunDetail(run: JobRunDetail): JobRunDetailView {
  const steps = run.steps.map((step) => ({
    name: step.name,
    kind: step.kind,
    status: step.status,
    failedTries: step.failures,
    error: step.error,
    dueAt: instant(step.dueAt),
    finishedAt: instant(step.finishedAt),
  }));
  return { ...viewJobRun(run), input: run.input, steps };
}
