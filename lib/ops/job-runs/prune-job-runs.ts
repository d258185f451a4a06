import { sql } from "drizzle-orm";
import { inSystem } from "@/db/system";

/**
 * Forgets runs nobody will ask about any more: completed after two weeks, failed after three months. Their steps go with
 * them.
 * @returns how many runs were removed
 */
export async function pruneJobRuns(): Promise<number> {
  return inSystem("write", async (tx) => {
    const { rowCount } = await tx.execute(sql`
      delete from job_runs
       where (status = 'completed' and finished_at < now() - interval '14 days')
          or (status = 'failed' and finished_at < now() - interval '90 days')`);
    return rowCount ?? 0;
  });
}
