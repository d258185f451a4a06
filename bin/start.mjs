// `npm start`: from a fresh clone to a running application, and one Ctrl-C to stop all of it. Runs on the Node.js of the
// machine until packages are installed, so it and what it imports at the top use nothing but built-ins of Node.js 20.
import { ensureInstalled } from "./support/install.mjs";
import { command } from "./support/refusal.mjs";
import { rerunOnBundledNode } from "./support/runtime.mjs";

await command(async () => {
  await ensureInstalled();
  const code = await rerunOnBundledNode();
  if (code !== undefined) return code;
  const { launch } = await import("./support/launch.mjs");
  return launch({ dev: false, demo: process.argv.includes("--demo") });
});
