// `npm run build`: what `npm start` does before it serves, for images and pipelines that build ahead.
import { ensureInstalled } from "./support/install.mjs";
import { command } from "./support/refusal.mjs";
import { rerunOnBundledNode } from "./support/runtime.mjs";

await command(async () => {
  await ensureInstalled();
  const code = await rerunOnBundledNode();
  if (code !== undefined) return code;
  const { ensureBuilt } = await import("./support/build.mjs");
  console.log((await ensureBuilt()) ? "Built." : "The build is up to date.");
  return 0;
});
