import { startApp } from "@/tests/support/app";
import { cloneDatabase } from "@/tests/support/database";
import { configure } from "@/tests/support/environment";

/**
 * A running application on a database of its own, in which this process can make workspaces through the domain.
 * @param env on top of the test suite's configuration of the application
 */
export async function openWorld(env: Record<string, string> = {}) {
  const database = await cloneDatabase();
  configure(database.env);
  const { boot } = await import("@/lib/platform/boot");
  const { closeDatabase } = await import("@/db/client");
  const { given } = await import("@/tests/support/given");
  boot();
  const app = await startApp({ database, env: { LOG_LEVEL: "warn", ...env } });
  return {
    app,
    database,
    given,
    /** Gives back this process's own connections, so that faults hit the application's only. */
    leave: closeDatabase,
    close: async () => {
      await closeDatabase();
      await app.stop();
      await database.drop();
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
