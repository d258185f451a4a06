import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, runOnce, type Runner, type WorkerEvents } from "graphile-worker";
import type { Pool } from "pg";
import { openJobQueuePool } from "@/db/job-queue";
import type { LastingSession } from "@/db/session";
import { log } from "@/lib/platform/telemetry/log";
import type { Executor } from "./advance";
import { deadWorkerSweep, showAlive } from "./dead-workers";
import { tasksOf } from "./tasks";

const CONCURRENT_ENTRIES = 4;
const SWEEP_EVERY_MS = 5_000;
const RESTART_PAUSE_MS = 1_000;

// With an error at hand its message is left out: it repeats the error, statement values included.
const queueLogger = new Logger(() => (level, message, meta) => {
  if (level !== "error" && level !== "warning") return;
  log.warn("job_queue_message", meta?.["error"] instanceof Error ? { error: meta["error"] } : { detail: message });
});

export interface Worker {
  /** Stops taking entries and waits for those at work. */
  stop(): Promise<void>;
}

export const schedulesOf = ({ plans }: Executor) =>
  parseCronItems(
    plans.flatMap((plan) =>
      plan.crons.map((cron) => ({
        task: "job.cron",
        match: cron,
        identifier: `${plan.id} ${cron}`,
        payload: { functionId: plan.id, cron },
      })),
    ),
  );

// Batched, because only then does the library handle that completing an entry fails: the runner ends and is started again.
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

const options = (pool: Pool) => ({
  preset,
  pgPool: pool,
  logger: queueLogger,
  noHandleSignals: true,
  concurrency: CONCURRENT_ENTRIES,
});

/** Works off every entry that is due now, then returns. */
export async function runDueEntries(executor: Executor): Promise<void> {
  const pool = openJobQueuePool(CONCURRENT_ENTRIES + 1);
  try {
    await runOnce({ ...options(pool), taskList: tasksOf(executor) });
  } finally {
    await pool.end();
  }
}

/**
 * Works the queue until stopped. Several processes can do so on one database. When the queue runner gives up (the
 * database was away too long) it is started again.
 */
export function startWorker(executor: Executor): Worker {
  const pool = openJobQueuePool(CONCURRENT_ENTRIES + 2);
  const stopping = new AbortController();
  const sweep = deadWorkerSweep();
  let runner: Runner | null = null;

  const sweepOnce = () =>
    sweep().then(
      (freed) => freed.length > 0 && log.warn("dead_job_workers_released", { count: freed.length }),
      () => undefined, // The database is away; the next look will do.
    );
  void sweepOnce();
  const sweeper = setInterval(sweepOnce, SWEEP_EVERY_MS);
  sweeper.unref();

  async function workUntilItEnds(): Promise<void> {
    const events: WorkerEvents = new EventEmitter();
    let alive: LastingSession | null = null;
    events.on("pool:create", ({ workerPool }) => {
      alive = showAlive(workerPool.id);
    });
    try {
      runner = await run({
        ...options(pool),
        events,
        taskList: tasksOf(executor),
        parsedCronItems: schedulesOf(executor),
      });
      if (stopping.signal.aborted) await runner.stop();
      await runner.promise;
    } finally {
      runner = null;
      await (alive as LastingSession | null)?.close();
    }
  }

  async function supervise(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await workUntilItEnds();
      } catch (error) {
        log.error("job_queue_stopped", { error });
      }
      if (!stopping.signal.aborted) await new Promise((resolve) => setTimeout(resolve, RESTART_PAUSE_MS));
    }
  }

  const ended = supervise();
  return {
    stop: async () => {
      stopping.abort();
      clearInterval(sweeper);
      await runner?.stop().catch(() => undefined);
      await ended;
      await pool.end();
    },
  };
}
