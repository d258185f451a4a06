// `npm run bench:import`: builds the application and imports 100,000 generated rows into it.
import { ensureInstalled } from "./support/install.mjs";
import { command } from "./support/refusal.mjs";
import { rerunOnBundledNode } from "./support/runtime.mjs";

await command(async () => {
  await ensureInstalled();
  const code = await rerunOnBundledNode();
  if (code !== undefined) return code;
  const { ensureBuilt } = await import("./support/build.mjs");
  const { runNode } = await import("./support/run.mjs");
  await ensureBuilt();
  return (await runNode(["--import", "tsx", "tests/bench/import.ts"])).code;
});
