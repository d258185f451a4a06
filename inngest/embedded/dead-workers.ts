import { sql } from "drizzle-orm";
import { openSession, type LastingSession } from "@/db/session";
import { inSystem } from "@/db/system";

// Any constant of our own: the first half of the advisory lock every live worker pool holds.
const LOCK_CLASS = 1_802_465_121;

/**
 * Shows that a worker pool is alive: the lock goes with the process, however it ends.
 * @param onShown called each time the lock is held anew
 */
export function showAlive(poolId: string, onShown: () => void = () => undefined): LastingSession {
  return openSession({
    name: "koomky-jobs-alive",
    opening: (client) => client.query("select pg_advisory_lock($1, hashtext($2))", [LOCK_CLASS, poolId]).then(onShown),
  });
}

/** Worker pools that hold queue entries without being alive. */
async function holdersWithoutLife(): Promise<string[]> {
  return inSystem("read", async (tx) => {
    const { rows } = await tx.execute<{ holder: string }>(sql`
      select holder from (
        select locked_by as holder from graphile_worker._private_jobs where locked_by is not null
        union
        select locked_by from graphile_worker._private_job_queues where locked_by is not null
      ) holders
      where not exists (
        select 1 from pg_locks
        where locktype = 'advisory' and objsubid = 2 and classid::bigint = ${LOCK_CLASS}
          and objid::bigint = hashtext(holder)::bigint & 4294967295
          and database = (select oid from pg_database where datname = current_database())
      )`);
    return rows.map((row) => row.holder);
  });
}

/**
 * Gives the entries of killed processes back to the queue, which by itself would wait four hours. A pool counts as dead
 * when two looks in a row find it without its lock, because a living one may just be reconnecting.
 * @returns a function to call every few seconds; it answers with the pools whose entries it freed
 */
export function deadWorkerSweep(): () => Promise<string[]> {
  let suspects = new Set<string>();
  return async () => {
    const seen = await holdersWithoutLife();
    const dead = seen.filter((holder) => suspects.has(holder));
    suspects = new Set(seen);
    if (dead.length > 0) {
      const ids = sql.join(
        dead.map((id) => sql`${id}`),
        sql`, `,
      );
      await inSystem("write", (tx) =>
        tx.execute(sql`select graphile_worker.force_unlock_workers(array[${ids}]::text[])`),
      );
    }
    return dead;
  };
}
