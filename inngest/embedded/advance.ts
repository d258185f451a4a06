import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { inSystem } from "@/db/system";
import { jobRuns, jobSteps, type JobError } from "@/db/schema/jobs/job-runs";
import { retryDue, sleepEnds } from "./duration";
import { callFunction, jobError, type Outcome, type ServeHandler, type StepOperation } from "./protocol";
import { completeEntry, enqueue, placeOf, type HeldEntry } from "./queue";
import type { FunctionPlan } from "./read-functions";
import { completeRun, failRun, finishStep, lockTurn, markRunning, memoised, type RunRow } from "./run-rows";

/** What every queue task works with. */
export interface Executor {
  handler: ServeHandler;
  plans: readonly FunctionPlan[];
}

interface Turn {
  tx: Tx;
  executor: Executor;
  plan: FunctionPlan;
  run: RunRow;
}

const titleOf = (operation: StepOperation) => operation.displayName ?? operation.name ?? operation.id;

/** The function may go on at once: one more turn. */
async function nextTurn({ tx, plan, run }: Turn): Promise<void> {
  const turn = run.turn + 1;
  await tx.update(jobRuns).set({ turn, attempt: 0, error: null }).where(eq(jobRuns.id, run.id));
  await enqueue(tx, { task: "job.advance", payload: { runId: run.id, turn } }, placeOf(plan, run.id, run.event));
}

async function retryTurn({ tx, plan, run }: Turn, error: JobError, retryAfter: string | null): Promise<void> {
  const turn = run.turn + 1;
  const attempt = run.attempt + 1;
  const dueAt = retryDue(attempt, retryAfter, new Date());
  await tx
    .update(jobRuns)
    .set({ turn, attempt, failures: run.failures + 1, error, status: "waiting", dueAt })
    .where(eq(jobRuns.id, run.id));
  const entry = { task: "job.advance", payload: { runId: run.id, turn } } as const;
  await enqueue(tx, entry, placeOf(plan, run.id, run.event), dueAt);
}

/** Records the steps the function waits for, each with its own queue entry: they run in parallel. */
async function planSteps(turn: Turn, operations: readonly StepOperation[]): Promise<void> {
  const { tx, plan, run } = turn;
  const place = placeOf(plan, run.id, run.event);
  for (const operation of operations) {
    const step = { runId: run.id, stepId: operation.id, name: titleOf(operation) };
    if (operation.op === "Sleep") {
      const dueAt = sleepEnds(operation.name ?? "", new Date());
      await tx.insert(jobSteps).values({ ...step, kind: "sleep", status: "waiting", dueAt });
      await enqueue(
        tx,
        { task: "job.wake-step", payload: { runId: run.id, stepId: operation.id } },
        { ...place, queue: null },
        dueAt,
      );
    } else {
      await tx.insert(jobSteps).values({ ...step, kind: "run", status: "planned" });
      const payload = { runId: run.id, stepId: operation.id, attempt: 0 };
      await enqueue(tx, { task: "job.run-step", payload }, place);
    }
  }
  const asleep = operations.every((operation) => operation.op === "Sleep");
  await tx
    .update(jobRuns)
    .set({ turn: run.turn + 1, attempt: 0, error: null, status: asleep ? "waiting" : "running" })
    .where(eq(jobRuns.id, run.id));
}

/** Names what the function asked for and this executor does not do; `null` when it can go on. */
function unsupported(operations: readonly StepOperation[]): string | null {
  for (const { op, opts } of operations) {
    if (op !== "StepPlanned" && op !== "Sleep") return op;
    if (opts?.["parallelMode"] !== undefined) return `parallel mode "${String(opts["parallelMode"])}"`;
  }
  return null;
}

async function recordOperations(turn: Turn, operations: readonly StepOperation[], retryAfter: string | null) {
  const { tx, executor, run } = turn;
  const [only] = operations;
  if (operations.length === 1 && only) {
    const step = { runId: run.id, stepId: only.id, name: titleOf(only), kind: "run" as const };
    switch (only.op) {
      case "StepRun":
        await finishStep(tx, step, { output: only.data });
        return nextTurn(turn);
      case "StepFailed":
        await finishStep(tx, step, { error: jobError(only.error) });
        return nextTurn(turn);
      case "StepError":
        return retryTurn(turn, jobError(only.error), retryAfter);
    }
  }
  const feature = unsupported(operations);
  if (feature === null) return planSteps(turn, operations);
  const message = `The embedded job executor cannot do ${feature}: set INNGEST_BASE_URL to use an Inngest server`;
  return failRun(tx, executor.plans, run, { name: "UnsupportedFeature", message });
}

async function record(turn: Turn, outcome: Outcome): Promise<void> {
  const { tx, executor, plan, run } = turn;
  switch (outcome.kind) {
    case "completed":
      return completeRun(tx, run, outcome.output);
    case "operations":
      return recordOperations(turn, outcome.operations, outcome.retryAfter);
    case "failed":
      return outcome.retriable && run.attempt + 1 < plan.maxAttempts
        ? retryTurn(turn, outcome.error, outcome.retryAfter)
        : failRun(tx, executor.plans, run, outcome.error);
  }
}

/** Calls a run's function once from its memoised steps and records what came of it. Stale entries do nothing. */
export async function advance(
  executor: Executor,
  { runId, turn }: { runId: string; turn: number },
  entry: HeldEntry,
): Promise<void> {
  const start = await inSystem("write", async (tx) => {
    const run = await lockTurn(tx, runId, turn);
    if (!run) return null;
    const plan = executor.plans.find(({ id }) => id === run.functionId);
    if (!plan) {
      const message = `The function ${run.functionId} no longer exists`;
      await failRun(tx, executor.plans, run, { name: "UnknownFunction", message });
      return null;
    }
    await markRunning(tx, run);
    return { run, plan, steps: await memoised(tx, runId) };
  });
  if (!start) return;
  const { run, plan, steps } = start;
  const outcome = await callFunction(executor.handler, {
    functionId: plan.callId,
    stepId: "step",
    runId,
    event: run.event,
    steps,
    attempt: run.attempt,
    maxAttempts: plan.maxAttempts,
  });
  await inSystem("write", async (tx) => {
    const current = await lockTurn(tx, runId, turn);
    if (!current) return;
    await record({ tx, executor, plan, run: current }, outcome);
    await completeEntry(tx, entry);
  });
}
