import type { QueryResultRow } from "pg";
import { pools, transact, type Tx } from "./client";

/**
 * One transaction of the system role, which crosses workspaces: sign-in look-ups, a person's own account, the outbox
 * relay, sweeps and job bookkeeping. What it may touch is decided by its grants.
 */
export function inSystem<T>(mode: "read" | "write", work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(pools().system, mode === "read" ? "begin read only" : "begin", work);
}

/**
 * One autocommitted statement of the system role, prepared once per connection. For the look-ups every request pays.
 * @param name unique per `text`: PostgreSQL keeps the plan under it
 */
export async function systemStatement<Row extends QueryResultRow>(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const result = await pools().system.query<Row>({ name, text, values: [...values] });
  return result.rows;
}
