import { halt, launch } from "./cluster";
import type { TestDatabase } from "./database";
import { runningCluster } from "./running-cluster";

/** Fast shutdown and start on the same port, as an upgrade or a reboot does it: every session is cut off. */
export async function restartPostgres(): Promise<void> {
  const { home, url } = runningCluster();
  await halt(home);
  await launch(home, Number(new URL(url).port));
}

/**
 * Ends the sessions of a database from the outside.
 * @param application only those with this `application_name`
 * @returns how many were ended
 */
export async function killBackends(database: TestDatabase, application = "%"): Promise<number> {
  const [row] = await database.query<{ ended: number }>(
    `select count(pg_terminate_backend(pid))::int as ended from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name like $1`,
    [application],
  );
  return row?.ended ?? 0;
}
