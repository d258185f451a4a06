import { startApp, type RunningApp } from "./app";
import { databaseAt, type TestDatabase } from "./database";

interface SharedApp {
  url: string;
  pid: number;
  env: TestDatabase["env"] & { APP_URL: string };
}

const NAME = "KOOMKY_TEST_APP";

/**
 * Starts the one application that all tests of a run talk to; each of them in a workspace of its own. It trusts one
 * proxy, so that a test of sign-in can come from an address of its own and not use up the others' attempts.
 */
export async function startSharedApp(): Promise<RunningApp> {
  const app = await startApp({ env: { LOG_LEVEL: "warn", TRUSTED_PROXY_HOPS: "1" } });
  const shared: SharedApp = { url: app.url, pid: app.pid, env: { ...app.database.env, APP_URL: app.url } };
  process.env[NAME] = JSON.stringify(shared);
  return app;
}

/** The application that the global set-up of this run started. */
export function sharedApp(): SharedApp {
  const shared = process.env[NAME];
  if (!shared) throw new Error("No application runs: this test belongs in the project http or in tests/e2e");
  return JSON.parse(shared) as SharedApp;
}

/** The database of that application, in which `given` makes its worlds. */
export const sharedDatabase = (): TestDatabase => databaseAt(sharedApp().env);
