// `npm run bench:billing`: what lists of documents and the dashboard cost with 5,000 invoices and with 500,000.
import { ensureInstalled } from "./support/install.mjs";
import { command } from "./support/refusal.mjs";
import { rerunOnBundledNode } from "./support/runtime.mjs";

await command(async () => {
  await ensureInstalled();
  const code = await rerunOnBundledNode();
  if (code !== undefined) return code;
  const { runNode } = await import("./support/run.mjs");
  return (await runNode(["--import", "tsx", "tests/bench/billing.ts"])).code;
});
