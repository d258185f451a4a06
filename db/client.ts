import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient } from "pg";

export type Database = NodePgDatabase<Record<string, never>>;
/** A database handle that lives inside one open transaction on one connection. */
export type Tx = Omit<Database, "transaction" | "$client">;

interface Pools {
  /** Role without bypass: row-level security applies. */
  app: Pool;
  /** Narrow grants across workspaces: relay, sign-in look-ups, sweeps. */
  system: Pool;
}

export interface DatabaseUrls {
  appUrl: string;
  systemUrl: string;
}

// Pages, route handlers and instrumentation are separate bundles in one process: the pools must be one for all of them.
const shared = globalThis as { [key: symbol]: Pools | undefined };
const slot = Symbol.for("koomky.database");

function openPool(connectionString: string, max: number, name: string): Pool {
  const pool = new Pool({
    connectionString,
    max,
    application_name: name,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 15_000,
    // PostgreSQL answers within its own time-out above; one that does not is out of reach, and no packet will say so.
    query_timeout: 11_000,
    keepAlive: true,
  });
  // A connection lost while idle, or between two statements, reports on these; without listeners it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** Opens the two pools. Called once per process, before anything else of `db/`. */
export function openDatabase({ appUrl, systemUrl }: DatabaseUrls): void {
  shared[slot] ??= { app: openPool(appUrl, 12, "koomky-app"), system: openPool(systemUrl, 8, "koomky-system") };
}

/** Closes both pools; the process can end. */
export async function closeDatabase(): Promise<void> {
  const open = shared[slot];
  shared[slot] = undefined;
  await Promise.all([open?.app.end(), open?.system.end()]);
}

/** For `db/` only: everything else goes through `inWorkspace` or `inSystem`. */
export function pools(): Pools {
  const open = shared[slot];
  if (!open) throw new Error("The database is not open: call boot() first");
  return open;
}

const handles = new WeakMap<PoolClient, Database>();

function handleOf(client: PoolClient): Database {
  const known = handles.get(client);
  if (known) return known;
  const made = drizzle(client, { casing: "snake_case" });
  handles.set(client, made);
  return made;
}

/** Not worth waiting for: without an answer the connection is thrown away, which rolls back as well. */
const ROLLBACK = { text: "rollback", query_timeout: 2_000 };

/**
 * Runs `work` in one transaction on one connection. `opening` is a complete SQL text sent as a single round trip, so it
 * must contain only checked values. Whatever fails, the connection goes back clean or is thrown away: a transaction
 * whose backend died can never continue elsewhere.
 */
export async function transact<T>(pool: Pool, opening: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(opening);
    const result = await work(handleOf(client));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query(ROLLBACK).catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
