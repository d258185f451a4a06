import { Pool } from "pg";
import { pools } from "./client";

/** Connections of the queue workers: one listens all the time, so they are not taken from the request pools. */
export function openJobQueuePool(max: number): Pool {
  const pool = new Pool({ ...pools().system.options, max, application_name: "koomky-jobs" });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
