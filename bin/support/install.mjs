import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";

function installed() {
  const mark = path.join(root, "node_modules/.package-lock.json");
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(path.join(root, "package-lock.json")).mtimeMs;
}

/** Runs `npm ci` when `node_modules` is missing or older than the lock file. Needs nothing installed itself. */
export async function ensureInstalled() {
  if (installed()) return;
  console.log("Installing packages (once)…");
  // NODE_ENV=production would leave the build tools out.
  const env = { ...process.env, NODE_ENV: "development" };
  const child = spawn("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  const code = await new Promise((resolve) => child.on("exit", resolve).on("error", () => resolve(127)));
  if (code !== 0) throw new Refusal(`npm ci failed with exit code ${code}`);
}
