import setUpBuild from "./global-build";
import { startSharedApp } from "./shared-app";

/** Vitest and Playwright: PostgreSQL and one running application. */
export default async function setUp() {
  const stopDatabase = await setUpBuild();
  const app = await startSharedApp();
  return async () => {
    await app.stop();
    await stopDatabase();
  };
}
