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
 * Ends random sessions of the application from the outside, those at work first.
 * @returns how many were ended, at most `count`
 */
export async function killBackends(database: TestDatabase, count: number): Promise<number> {
  const [row] = await database.query<{ killed: number }>(
    `select count(*) filter (where pg_terminate_backend(pid))::int as killed from (
       select pid from pg_stat_activity
        where datname = current_database() and application_name in ('koomky-app', 'koomky-system')
        order by (state = 'idle'), random() limit $1) chosen`,
    [count],
  );
  return row?.killed ?? 0;
}

/**
 * Lets the idle sessions that serve workspaces stay silent, like those of a server whose network is gone.
 * @returns `thaw` lets them go on
 */
export async function freezeBackends(database: TestDatabase) {
  const sessions = await database.query<{ pid: number }>(
    `select pid from pg_stat_activity
      where datname = current_database() and application_name = 'koomky-app' and state = 'idle'`,
  );
  for (const { pid } of sessions) process.kill(pid, "SIGSTOP");
  return { thaw: () => sessions.forEach(({ pid }) => void process.kill(pid, "SIGCONT")) };
}
