import type { Cluster } from "./cluster";

/** The PostgreSQL that the global set-up of this run started. */
export function runningCluster(): Cluster {
  const cluster = process.env["KOOMKY_TEST_CLUSTER"];
  if (!cluster) throw new Error("No test database: this test belongs in a project that has one (see vitest.config.ts)");
  return JSON.parse(cluster) as Cluster;
}
