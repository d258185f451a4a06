// `npm test`: everything that must hold before a change is taken in. `npm test -- unit db` runs only what is named.
import { ensureInstalled } from "./support/install.mjs";
import { command } from "./support/refusal.mjs";
import { rerunOnBundledNode } from "./support/runtime.mjs";

await command(async () => {
  await ensureInstalled();
  const code = await rerunOnBundledNode();
  if (code !== undefined) return code;
  const { runStages } = await import("./support/test-stages.mjs");
  return runStages(process.argv.slice(2));
});
