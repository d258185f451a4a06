// `npm run dev`: the same as `npm start`, without a build: pages are compiled when asked for and reload when edited.
import { ensureInstalled } from "./support/install.mjs";
import { command } from "./support/refusal.mjs";
import { rerunOnBundledNode } from "./support/runtime.mjs";

await command(async () => {
  await ensureInstalled();
  const code = await rerunOnBundledNode();
  if (code !== undefined) return code;
  const { launch } = await import("./support/launch.mjs");
  return launch({ dev: true, demo: process.argv.includes("--demo") });
});
