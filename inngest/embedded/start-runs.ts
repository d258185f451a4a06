import { sql } from "drizzle-orm";
import { internalEvents } from "inngest";
import type { Tx } from "@/db/client";
import type { JobEvent } from "@/db/schema/jobs/job-runs";
import { enqueue, placeOf } from "./queue";
import type { FunctionPlan } from "./read-functions";

/**
 * Starts one run of a function for an event, unless this event already started one. An event of a workspace that is gone
 * meanwhile starts nothing.
 * @returns whether a run was started
 */
export async function startRun(
  tx: Tx,
  plan: FunctionPlan,
  event: JobEvent,
  workspaceId: string | null,
): Promise<boolean> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into job_runs (workspace_id, function_id, event_id, event_name, event)
    select ${workspaceId}::uuid, ${plan.id}, ${event.id}, ${event.name}, ${JSON.stringify(event)}::json
    where ${workspaceId}::uuid is null or exists (select 1 from workspaces where id = ${workspaceId}::uuid)
    on conflict do nothing
    returning id`);
  const runId = rows[0]?.id;
  if (!runId) return false;
  await enqueue(tx, { task: "job.advance", payload: { runId, turn: 0 } }, placeOf(plan, runId, event));
  return true;
}

function handles(plan: FunctionPlan, event: JobEvent): boolean {
  if (plan.handlesFailureOf !== null) {
    return event.name === internalEvents.FunctionFailed && event.data["function_id"] === plan.handlesFailureOf;
  }
  return plan.events.includes(event.name);
}

/** Starts every function the event triggers. */
export async function startTriggered(
  tx: Tx,
  plans: readonly FunctionPlan[],
  event: JobEvent,
  workspaceId: string | null,
): Promise<void> {
  for (const plan of plans) {
    if (handles(plan, event)) await startRun(tx, plan, event, workspaceId);
  }
}
