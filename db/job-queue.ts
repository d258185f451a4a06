import { runMigrations } from "graphile-worker";
import { Pool } from "pg";
import { pools } from "./client";

/**
 * Brings the queue's own schema `graphile_worker` up to date. Run by the owner with the other migrations; the system role
 * gets what working the queue needs and no right to change its structure. Safe to repeat.
 */
export async function migrateJobQueue(ownerUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: ownerUrl, max: 1 });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await runMigrations({ pgPool: pool });
    await pool.query(`
      grant usage on schema graphile_worker to koomky_system;
      grant select, insert, update, delete on all tables in schema graphile_worker to koomky_system;
      grant usage, select on all sequences in schema graphile_worker to koomky_system;
      grant execute on all functions in schema graphile_worker to koomky_system;
      do $$
      declare queue_table record;
      begin
        for queue_table in
          select c.oid::regclass as name from pg_class c
          where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
            and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'system_access')
        loop
          execute format(
            'create policy system_access on %s for all to koomky_system using (true) with check (true)',
            queue_table.name
          );
        end loop;
      end $$`);
  } finally {
    await pool.end();
  }
}

/** Connections of the queue workers: one listens all the time, so they are not taken from the request pools. */
export function openJobQueuePool(max: number): Pool {
  const pool = new Pool({ ...pools().system.options, max, application_name: "koomky-jobs" });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
