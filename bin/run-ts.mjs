// `node bin/run-ts.mjs script.ts …`: runs a command of the application with its secrets and a migrated database, the one
// of the running server or, when none runs, one that is started for as long as the command takes.
import { ensureInstalled } from "./support/install.mjs";
import { command, Refusal } from "./support/refusal.mjs";
import { rerunOnBundledNode } from "./support/runtime.mjs";

await command(async () => {
  const [script, ...args] = process.argv.slice(2);
  if (!script) throw new Refusal("which script? node bin/run-ts.mjs script.ts …");
  await ensureInstalled();
  const code = await rerunOnBundledNode();
  if (code !== undefined) return code;
  const { loadEnvFile, openEnvironment } = await import("./support/environment.mjs");
  const { migrateDatabase } = await import("./support/migrate-database.mjs");
  const { runNode } = await import("./support/run.mjs");
  const { stopSignals } = await import("./support/stop-signals.mjs");
  const { asked } = stopSignals();
  loadEnvFile();
  const environment = await openEnvironment("command");
  try {
    await migrateDatabase(asked);
    return (await runNode(["--import", "tsx", script, ...args], { signal: asked })).code;
  } finally {
    await environment.release();
  }
});
