import { sql } from "drizzle-orm";
import { jobRuns } from "@/db/schema/jobs/job-runs";
import { inSystem } from "@/db/system";

/** The one run there is. */
export async function onlyRun(): Promise<typeof jobRuns.$inferSelect> {
  const [only, ...others] = await inSystem("read", (tx) => tx.select().from(jobRuns));
  if (!only || others.length > 0) throw new Error(`${only ? others.length + 1 : 0} runs instead of one`);
  return only;
}

interface Queued {
  task: string;
  payload: Record<string, unknown>;
  /** Until it is due. */
  seconds: number;
}

/** What waits in the queue, in the order it was added. */
export const queued = (): Promise<Queued[]> =>
  inSystem("read", async (tx) => {
    const { rows } = await tx.execute<Record<string, unknown> & Queued>(sql`
      select identifier as task, payload, round(extract(epoch from run_at - now()))::int as seconds
        from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       order by j.id`);
    return rows;
  });

/** No runs, nothing queued. */
export async function forgetAll(): Promise<void> {
  await inSystem("write", async (tx) => {
    await tx.delete(jobRuns);
    await tx.execute(sql`delete from graphile_worker._private_jobs`);
  });
}
