// `npm run bench:pdf`: how long PDFs of one, 20 and 500 lines take, and how long the main thread is held up meanwhile.
import { ensureInstalled } from "./support/install.mjs";
import { command } from "./support/refusal.mjs";
import { rerunOnBundledNode } from "./support/runtime.mjs";

await command(async () => {
  await ensureInstalled();
  const code = await rerunOnBundledNode();
  if (code !== undefined) return code;
  const { runNode } = await import("./support/run.mjs");
  return (await runNode(["--import", "tsx", "tests/bench/pdf.ts"])).code;
});
