import { and, asc, eq, notInArray, sql } from "drizzle-orm";
import { internalEvents } from "inngest";
import type { Tx } from "@/db/client";
import { jobRuns, jobSteps, type JobError } from "@/db/schema/jobs/job-runs";
import { log } from "@/lib/platform/telemetry/log";
import { countJobRun } from "@/lib/platform/telemetry/metrics";
import type { StepMemo } from "./protocol";
import type { FunctionPlan } from "./read-functions";
import { startTriggered } from "./start-runs";

export type RunRow = typeof jobRuns.$inferSelect;
export type StepRow = typeof jobSteps.$inferSelect;

const unfinished = notInArray(jobRuns.status, ["completed", "failed"]);

/** The unfinished run, locked until the transaction ends; `null` when it is finished or gone. */
export async function lockRun(tx: Tx, runId: string): Promise<RunRow | null> {
  const [run] = await tx
    .select()
    .from(jobRuns)
    .where(and(eq(jobRuns.id, runId), unfinished))
    .for("update");
  return run ?? null;
}

/** Like {@link lockRun}, and only while the run is still at this turn: a stale queue entry gets `null`. */
export async function lockTurn(tx: Tx, runId: string, turn: number): Promise<RunRow | null> {
  const run = await lockRun(tx, runId);
  return run?.turn === turn ? run : null;
}

export async function readStep(tx: Tx, runId: string, stepId: string): Promise<StepRow | null> {
  const [step] = await tx
    .select()
    .from(jobSteps)
    .where(and(eq(jobSteps.runId, runId), eq(jobSteps.stepId, stepId)));
  return step ?? null;
}

export async function markRunning(tx: Tx, run: RunRow): Promise<void> {
  await tx
    .update(jobRuns)
    .set({ status: "running", startedAt: run.startedAt ?? new Date(), dueAt: null })
    .where(eq(jobRuns.id, run.id));
}

/** Results of finished steps in order of completion, as the SDK wants them back. */
export async function memoised(tx: Tx, runId: string): Promise<Map<string, StepMemo>> {
  const rows = await tx
    .select({ stepId: jobSteps.stepId, status: jobSteps.status, output: jobSteps.output, error: jobSteps.error })
    .from(jobSteps)
    .where(and(eq(jobSteps.runId, runId), sql`${jobSteps.position} is not null`))
    .orderBy(asc(jobSteps.position));
  return new Map(
    rows.map((row) => [
      row.stepId,
      row.status === "failed" && row.error !== null
        ? { type: "error", error: row.error }
        : { type: "data", data: row.output ?? null },
    ]),
  );
}

/** A step's result: kept for good, so its effect is not repeated. The run must be locked. */
export async function finishStep(
  tx: Tx,
  step: { runId: string; stepId: string; name: string; kind: StepRow["kind"] },
  result: { output: unknown } | { error: JobError },
): Promise<void> {
  const finished = {
    ...("error" in result
      ? { status: "failed" as const, error: result.error, output: null }
      : { status: "completed" as const, error: null, output: result.output ?? null }),
    position: sql<number>`(select coalesce(max(position), 0) + 1 from job_steps where run_id = ${step.runId})`,
    dueAt: null,
    finishedAt: new Date(),
  };
  await tx
    .insert(jobSteps)
    .values({ ...step, ...finished })
    .onConflictDoUpdate({ target: [jobSteps.runId, jobSteps.stepId], set: finished });
}

/** Steps that were found but have not ended yet. */
export async function countOpenSteps(tx: Tx, runId: string): Promise<number> {
  return tx.$count(jobSteps, and(eq(jobSteps.runId, runId), sql`${jobSteps.position} is null`));
}

function reportEnd(run: RunRow, outcome: "completed" | "failed", reason?: string): void {
  countJobRun(run.functionId, outcome);
  const duration_ms = Date.now() - (run.startedAt ?? run.createdAt).getTime();
  const fields = { function_id: run.functionId, run_id: run.id, workspace_id: run.workspaceId, duration_ms };
  if (outcome === "completed") log.info("job_run_completed", fields);
  else log.warn("job_run_failed", { ...fields, reason });
}

export async function completeRun(tx: Tx, run: RunRow, output: unknown): Promise<void> {
  reportEnd(run, "completed");
  await tx
    .update(jobRuns)
    .set({ status: "completed", output: output ?? null, error: null, turn: run.turn + 1, finishedAt: new Date() })
    .where(eq(jobRuns.id, run.id));
}

/** Ends the run as failed and tells the functions that wait for its failure. */
export async function failRun(tx: Tx, plans: readonly FunctionPlan[], run: RunRow, error: JobError): Promise<void> {
  const failures = run.failures + 1;
  reportEnd(run, "failed", error.message);
  await tx
    .update(jobRuns)
    .set({ status: "failed", error, failures, turn: run.turn + 1, finishedAt: new Date() })
    .where(eq(jobRuns.id, run.id));
  // A failure handler that fails must not set off failure handlers again.
  if (run.eventName === internalEvents.FunctionFailed) return;
  const callId = plans.find((plan) => plan.id === run.functionId)?.callId ?? run.functionId;
  const event = {
    id: `${run.id}:failed:${failures}`,
    name: internalEvents.FunctionFailed,
    ts: Date.now(),
    data: { function_id: callId, run_id: run.id, error: { ...error, stack: "" }, event: run.event },
  };
  await startTriggered(tx, plans, event, run.workspaceId);
}
