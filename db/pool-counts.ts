import type { Pool } from "pg";
import { pools } from "./client";

const counts = (pool: Pool) => ({
  busy: pool.totalCount - pool.idleCount,
  idle: pool.idleCount,
  waiting: pool.waitingCount,
});

/** How busy the two pools are: connections in use and idle, and callers waiting for one. */
export const poolCounts = () => ({ app: counts(pools().app), system: counts(pools().system) });
