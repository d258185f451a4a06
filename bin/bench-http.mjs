// `npm run bench:http`: builds the application with one more route, an empty one, and measures both.
import { ensureInstalled } from "./support/install.mjs";
import { command } from "./support/refusal.mjs";
import { rerunOnBundledNode } from "./support/runtime.mjs";

await command(async () => {
  await ensureInstalled();
  const code = await rerunOnBundledNode();
  if (code !== undefined) return code;
  const { ensureBuilt } = await import("./support/build.mjs");
  const { runNode } = await import("./support/run.mjs");
  process.env.KOOMKY_BENCH = "1";
  process.env.KOOMKY_DIST_DIR ||= ".next-bench";
  await ensureBuilt();
  return (await runNode(["--import", "tsx", "tests/bench/http.ts"])).code;
});
