import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { inSystem } from "@/db/system";
import { jobRuns, jobSteps } from "@/db/schema/jobs/job-runs";
import type { Executor } from "./advance";
import { retryDue } from "./duration";
import { callFunction, jobError, type Outcome, type StepOperation } from "./protocol";
import { completeEntry, enqueue, placeOf, type HeldEntry } from "./queue";
import type { FunctionPlan } from "./read-functions";
import {
  countOpenSteps,
  failRun,
  finishStep,
  lockRun,
  markRunning,
  memoised,
  readStep,
  type RunRow,
  type StepRow,
} from "./run-rows";

/** The function itself is called again only when all steps it waits for have ended, as an Inngest server does. */
async function goOnWhenAllEnded(tx: Tx, plan: FunctionPlan, run: RunRow): Promise<void> {
  if ((await countOpenSteps(tx, run.id)) > 0) return;
  const payload = { runId: run.id, turn: run.turn };
  await enqueue(tx, { task: "job.advance", payload }, placeOf(plan, run.id, run.event));
}

async function retryStep(
  tx: Tx,
  plan: FunctionPlan,
  run: RunRow,
  step: StepRow,
  outcome: Outcome,
  operation?: StepOperation,
) {
  const attempt = step.attempt + 1;
  const retryAfter = outcome.kind === "completed" ? null : outcome.retryAfter;
  const error = outcome.kind === "failed" ? outcome.error : jobError(operation?.error);
  const dueAt = retryDue(attempt, retryAfter, new Date());
  await tx
    .update(jobSteps)
    .set({ attempt, error, status: "waiting", dueAt })
    .where(and(eq(jobSteps.runId, run.id), eq(jobSteps.stepId, step.stepId)));
  await tx
    .update(jobRuns)
    .set({ failures: run.failures + 1 })
    .where(eq(jobRuns.id, run.id));
  const payload = { runId: run.id, stepId: step.stepId, attempt };
  await enqueue(tx, { task: "job.run-step", payload }, placeOf(plan, run.id, run.event), dueAt);
}

async function record(tx: Tx, executor: Executor, plan: FunctionPlan, run: RunRow, step: StepRow, outcome: Outcome) {
  const operation = outcome.kind === "operations" ? outcome.operations[0] : undefined;
  const mayRetry = step.attempt + 1 < plan.maxAttempts;
  if (operation?.op === "StepRun") {
    await finishStep(tx, step, { output: operation.data });
    return goOnWhenAllEnded(tx, plan, run);
  }
  if (operation?.op === "StepFailed") {
    await finishStep(tx, step, { error: jobError(operation.error) });
    return goOnWhenAllEnded(tx, plan, run);
  }
  const retriable = operation?.op === "StepError" || (outcome.kind === "failed" && outcome.retriable);
  if (retriable && mayRetry) return retryStep(tx, plan, run, step, outcome, operation);
  const error = outcome.kind === "failed" ? outcome.error : jobError(operation?.error);
  return failRun(tx, executor.plans, run, error);
}

/** Runs one of several parallel steps. Entries for a try that was already recorded do nothing. */
export async function runStep(
  executor: Executor,
  { runId, stepId, attempt }: { runId: string; stepId: string; attempt: number },
  entry: HeldEntry,
): Promise<void> {
  const find = async (tx: Tx) => {
    const run = await lockRun(tx, runId);
    const step = run && (await readStep(tx, runId, stepId));
    return run && step && step.position === null && step.attempt === attempt ? { run, step } : null;
  };
  const start = await inSystem("write", async (tx) => {
    const found = await find(tx);
    const plan = executor.plans.find(({ id }) => id === found?.run.functionId);
    if (!found || !plan) return null;
    await markRunning(tx, found.run);
    return { ...found, plan, steps: await memoised(tx, runId) };
  });
  if (!start) return;
  const { run, plan, steps } = start;
  const { maxAttempts } = plan;
  const call = { functionId: plan.callId, stepId, runId, event: run.event, steps, attempt, maxAttempts };
  const outcome = await callFunction(executor.handler, call);
  await inSystem("write", async (tx) => {
    const found = await find(tx);
    if (!found) return;
    await record(tx, executor, plan, found.run, found.step, outcome);
    await completeEntry(tx, entry);
  });
}

/** Ends a sleep. */
export async function wakeStep(
  executor: Executor,
  { runId, stepId }: { runId: string; stepId: string },
): Promise<void> {
  await inSystem("write", async (tx) => {
    const run = await lockRun(tx, runId);
    const step = run && (await readStep(tx, runId, stepId));
    const plan = executor.plans.find(({ id }) => id === run?.functionId);
    if (!run || !plan || !step || step.position !== null) return;
    await finishStep(tx, step, { output: null });
    await goOnWhenAllEnded(tx, plan, run);
  });
}
