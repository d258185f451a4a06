import { Refusal } from "./refusal.mjs";
import { runNode } from "./run.mjs";

/**
 * Brings the database of `process.env` to the current schema, in a process of its own that takes its libraries with it.
 * @param {AbortSignal} [signal] gives up
 * @returns {Promise<{ hasUsers: boolean }>}
 */
export async function migrateDatabase(signal) {
  const { code, output, message } = await runNode(["bin/migrate.ts"], { output: "capture", signal });
  if (code !== 0) throw new Refusal(output.trim().replace(/^koomky: /, "") || "the database could not be migrated");
  return message;
}
