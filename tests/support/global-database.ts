import { startCluster } from "./cluster";

/** Vitest: one PostgreSQL for the run. */
export default async function setUp() {
  const cluster = await startCluster();
  process.env["KOOMKY_TEST_CLUSTER"] = cluster.url;
  process.env["KOOMKY_TEST_POSTMASTER"] = String(cluster.pid);
  return cluster.stop;
}
