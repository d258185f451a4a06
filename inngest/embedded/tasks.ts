import type { JobHelpers, Task, TaskList } from "graphile-worker";
import { z } from "zod";
import { inSystem } from "@/db/system";
import { log } from "@/lib/platform/telemetry/log";
import { advance, type Executor } from "./advance";
import type { HeldEntry } from "./queue";
import { failRun, lockRun } from "./run-rows";
import { runStep, wakeStep } from "./run-step";
import { startRun } from "./start-runs";

const runRef = z.object({ runId: z.uuid() });
const turnEntry = runRef.extend({ turn: z.number() });
const stepEntry = runRef.extend({ stepId: z.string(), attempt: z.number() });
const wakeEntry = runRef.extend({ stepId: z.string() });
const cronEntry = z.object({ functionId: z.string(), cron: z.string(), _cron: z.object({ ts: z.string() }) });

/**
 * The queue repeats an entry whose task threw: the database was away, or the bookkeeping itself has a fault. After the
 * last try the run is closed as failed, so that it does not look busy for ever.
 */
function closing(executor: Executor, task: (payload: unknown, entry: HeldEntry) => Promise<void>): Task {
  return async (payload: unknown, { job }: JobHelpers) => {
    try {
      await task(payload, job);
    } catch (error) {
      const ref = runRef.safeParse(payload);
      if (!ref.success || job.attempts < job.max_attempts) throw error;
      const message = error instanceof Error ? error.message : String(error);
      log.error("job_run_abandoned", { run_id: ref.data.runId, error });
      await inSystem("write", async (tx) => {
        const run = await lockRun(tx, ref.data.runId);
        if (run) await failRun(tx, executor.plans, run, { name: "Abandoned", message });
      });
    }
  };
}

/** A schedule came due: one run per function and minute, whichever process noticed first. */
async function startScheduled(executor: Executor, raw: unknown): Promise<void> {
  const { functionId, cron, _cron } = cronEntry.parse(raw);
  const plan = executor.plans.find(({ id }) => id === functionId);
  if (!plan) return;
  const event = {
    id: `cron:${functionId}:${_cron.ts}`,
    name: "inngest/scheduled.timer",
    ts: Date.parse(_cron.ts),
    data: { cron },
  };
  await inSystem("write", (tx) => startRun(tx, plan, event, null));
}

/** What the queue can be asked to do. */
export function tasksOf(executor: Executor): TaskList {
  return {
    "job.advance": closing(executor, (payload, entry) => advance(executor, turnEntry.parse(payload), entry)),
    "job.run-step": closing(executor, (payload, entry) => runStep(executor, stepEntry.parse(payload), entry)),
    "job.wake-step": closing(executor, (payload) => wakeStep(executor, wakeEntry.parse(payload))),
    "job.cron": (payload) => startScheduled(executor, payload),
  };
}
