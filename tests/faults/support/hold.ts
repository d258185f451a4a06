import { Client } from "pg";
import type { TestDatabase } from "@/tests/support/database";
import { until } from "./until";

export interface Held {
  /** Resolves when a session of the application waits for what is held. */
  wanted(): Promise<void>;
  letGo(): Promise<void>;
}

/**
 * Locks rows from a session outside the application, which then waits for them: at most its lock timeout of three seconds.
 * @param statement `select … for update`
 */
export async function hold(database: TestDatabase, statement: string, values: unknown[]): Promise<Held> {
  const client = new Client({ connectionString: database.env.DATABASE_URL });
  client.on("error", () => undefined); // a test that failed leaves it to the end of the database
  await client.connect();
  await client.query("begin");
  const { rowCount } = await client.query(statement, values);
  if (!rowCount) throw new Error(`Nothing to hold: ${statement}`);
  const blocked = async () => {
    // Not pg_stat_activity, which does not change within a transaction.
    const { rows } = await client.query(
      "select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))",
    );
    return rows.length > 0;
  };
  return { wanted: () => until("somebody waits for what is held", blocked), letGo: () => client.end() };
}
