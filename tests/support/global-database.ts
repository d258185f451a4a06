import { removeCluster, startCluster } from "./cluster";

/** Vitest: one PostgreSQL for the run. */
export default async function setUp() {
  const cluster = await startCluster();
  process.env["KOOMKY_TEST_CLUSTER"] = JSON.stringify(cluster);
  return () => removeCluster(cluster);
}
