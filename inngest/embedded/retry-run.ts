import { and, eq, or, sql } from "drizzle-orm";
import { inSystem } from "@/db/system";
import { jobRuns, jobSteps } from "@/db/schema/jobs/job-runs";
import { enqueue, placeOf } from "./queue";
import type { FunctionPlan } from "./read-functions";

/**
 * Lets a failed run go on: finished steps keep their results, the ones that failed or never ended are taken anew, with
 * all tries. A run that is not failed stays as it is, so asking twice does no harm.
 * @returns whether the run goes on
 */
export async function retryRun(plans: readonly FunctionPlan[], runId: string): Promise<boolean> {
  return inSystem("write", async (tx) => {
    const [run] = await tx
      .select()
      .from(jobRuns)
      .where(and(eq(jobRuns.id, runId), eq(jobRuns.status, "failed")))
      .for("update");
    const plan = plans.find(({ id }) => id === run?.functionId);
    if (!run || !plan) return false;
    await tx
      .delete(jobSteps)
      .where(and(eq(jobSteps.runId, runId), or(eq(jobSteps.status, "failed"), sql`${jobSteps.position} is null`)));
    // Entries for those steps would otherwise find them again once they are planned anew.
    await tx.execute(sql`
      delete from graphile_worker._private_jobs where payload ->> 'runId' = ${runId} and locked_at is null`);
    const turn = run.turn + 1;
    await tx
      .update(jobRuns)
      .set({ status: "queued", turn, attempt: 0, error: null, finishedAt: null })
      .where(eq(jobRuns.id, runId));
    await enqueue(tx, { task: "job.advance", payload: { runId, turn } }, placeOf(plan, runId, run.event));
    return true;
  });
}
