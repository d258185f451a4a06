import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Job } from "graphile-worker";
import type { Tx } from "@/db/client";
import type { JobEvent } from "@/db/schema/jobs/job-runs";
import type { FunctionPlan } from "./read-functions";

/** What a queue entry asks for. Entries carry ids and a position only; the state is read from the rows. */
export type QueueEntry =
  | { task: "job.advance"; payload: { runId: string; turn: number } }
  | { task: "job.run-step"; payload: { runId: string; stepId: string; attempt: number } }
  | { task: "job.wake-step"; payload: { runId: string; stepId: string } };

function valueAt(event: JobEvent, path: string): string {
  let value: unknown = event;
  for (const name of path.split(".").slice(1)) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  }
  return JSON.stringify(value ?? null);
}

/** Where an entry stands among those that wait. */
export interface Place {
  queue: string | null;
  /** Lower goes first, as the library counts. */
  priority: number;
}

/**
 * A named queue runs one entry at a time over all processes, so a limit of n is n queues and each run always uses the
 * same one of them. The limit holds exactly; two runs sharing a queue may wait although another is idle.
 */
function queueName(plan: FunctionPlan, runId: string, event: JobEvent): string | null {
  if (!plan.concurrency) return null;
  const { limit, key } = plan.concurrency;
  const lane = createHash("sha256").update(runId).digest().readUInt32BE(0) % limit;
  const group = key === null ? "all" : createHash("sha256").update(valueAt(event, key)).digest("hex").slice(0, 16);
  return `${plan.id}:${group}:${lane}`;
}

export const placeOf = (plan: FunctionPlan, runId: string, event: JobEvent): Place => ({
  queue: queueName(plan, runId, event),
  priority: -plan.priority,
});

/**
 * Adds an entry in the caller's transaction, so that work and its record commit together.
 * @param dueAt absent: now
 */
export async function enqueue(tx: Tx, entry: QueueEntry, { queue, priority }: Place, dueAt?: Date): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(
      identifier => ${entry.task}::text,
      payload => ${JSON.stringify(entry.payload)}::json,
      queue_name => ${queue}::text,
      priority => ${priority}::int,
      run_at => ${dueAt?.toISOString() ?? null}::timestamptz
    )`);
}

/** The queue entry at work. */
export type HeldEntry = Pick<Job, "id" | "job_queue_id" | "locked_by">;

/**
 * Takes the entry at work off the queue in the transaction that records what came of it. The library would do so a moment
 * after: too late when the process is killed in between, and too late for the next entry of the same named queue, which a
 * worker then looks for in vain until its next poll.
 */
export async function completeEntry(tx: Tx, entry: HeldEntry): Promise<void> {
  await tx.execute(sql`delete from graphile_worker._private_jobs where id = ${entry.id}::bigint`);
  if (entry.job_queue_id === null) return;
  await tx.execute(sql`
    update graphile_worker._private_job_queues set locked_at = null, locked_by = null
     where id = ${entry.job_queue_id} and locked_by = ${entry.locked_by}`);
}
