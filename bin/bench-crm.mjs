// `npm run bench:crm`: what lists and search cost with 1,000 clients and with 100,000.
import { ensureInstalled } from "./support/install.mjs";
import { command } from "./support/refusal.mjs";
import { rerunOnBundledNode } from "./support/runtime.mjs";

await command(async () => {
  await ensureInstalled();
  const code = await rerunOnBundledNode();
  if (code !== undefined) return code;
  const { runNode } = await import("./support/run.mjs");
  return (await runNode(["--import", "tsx", "tests/bench/crm.ts"])).code;
});
