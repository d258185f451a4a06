import { removeCluster, startCluster } from "./cluster";

const NAME = "KOOMKY_TEST_CLUSTER";

/** Vitest: one PostgreSQL for the run, whichever of its projects comes first. */
export default async function setUp() {
  if (process.env[NAME]) return async () => undefined;
  const cluster = await startCluster();
  process.env[NAME] = JSON.stringify(cluster);
  return async () => {
    delete process.env[NAME];
    await removeCluster(cluster);
  };
}
