import { sql } from "drizzle-orm";
import type { Tx } from "./client";

/**
 * For look-ups of words by the system role, until the transaction ends: only a bitmap can use text indexes, and the planner, who cannot
 * know how rare a word is, must not walk the whole workspace instead.
 */
export const bitmapsOnly = (tx: Tx) =>
  tx.execute(sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`);
