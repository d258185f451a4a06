import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";

/** The application runs TypeScript files directly, which older versions cannot. */
const MINIMUM = [22, 18];

function recentEnough() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1]);
}

/**
 * Starts the running command again under the Node.js that comes with the packages, when this one is too old.
 * @returns {Promise<number | undefined>} the exit code of that run, or nothing when this process may go on by itself
 */
export async function rerunOnBundledNode() {
  if (recentEnough()) return undefined;
  const bundled = path.join(root, "node_modules/.bin/node");
  if (!existsSync(bundled) || process.env.KOOMKY_RERUN) {
    throw new Refusal(`Node.js ${MINIMUM.join(".")} or later is needed, this is ${process.versions.node}`);
  }
  const env = {
    ...process.env,
    KOOMKY_RERUN: "1",
    PATH: `${path.dirname(bundled)}${path.delimiter}${process.env.PATH}`,
  };
  const child = spawn(bundled, process.argv.slice(1), { env, stdio: "inherit" });
  // Ctrl-C in a terminal reaches both, so the other one may hear it twice (see stop-signals.mjs).
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => child.kill(name));
  return new Promise((resolve) => child.on("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0))));
}
