import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { waitForLock } from "./lock.mjs";
import { distDir, root } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";
import { runNode } from "./run.mjs";

const FOLDERS = ["app", "components", "db", "inngest", "lib", "messages", "public"];
const FILES = ["instrumentation.ts", "middleware.ts", "next.config.ts", "package-lock.json", "postcss.config.mjs"];

const tsconfig = () => path.join(root, "tsconfig.json");

function* sources() {
  for (const folder of FOLDERS) {
    if (!existsSync(path.join(root, folder))) continue;
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !/\.test\.tsx?$|\.sql$/.test(entry.name)) yield path.join(entry.parentPath, entry.name);
    }
  }
  for (const file of FILES) yield path.join(root, file);
}

/** One hash over everything a build is made of. */
function fingerprint() {
  const hash = createHash("sha256").update(process.versions.node);
  hash.update(JSON.stringify(JSON.parse(readFileSync(tsconfig(), "utf8")).compilerOptions));
  for (const file of [...sources()].sort()) {
    if (existsSync(file)) hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function stamp() {
  return path.join(root, distDir(), "koomky-build");
}

function upToDate() {
  return existsSync(stamp()) && readFileSync(stamp(), "utf8") === fingerprint();
}

/**
 * Builds the application unless the build there is was made from the same sources, packages and Node.js.
 * @param {AbortSignal} [signal] gives up
 * @returns {Promise<boolean>} whether it had to build
 */
export async function ensureBuilt(signal) {
  if (upToDate()) return false;
  const lock = await waitForLock(`build ${path.join(root, distDir())}`, () => String(process.pid), 600_000);
  if (!lock.held) throw new Refusal(`process ${lock.holder} is still building`);
  try {
    if (!upToDate()) await build(signal);
    return true;
  } finally {
    lock.release();
  }
}

async function build(signal) {
  console.log("Building (once, about a minute)…");
  const source = fingerprint();
  rmSync(stamp(), { force: true });
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const settings = readFileSync(tsconfig(), "utf8");
  try {
    for (const args of [["node_modules/next/dist/bin/next", "build"], ["bin/hash-static-csp.mjs"]]) {
      const { code, output } = await runNode(args, { env, output: "capture", signal });
      if (code === 0) continue;
      if (!signal?.aborted) console.error(output);
      throw new Refusal(`the build failed (${args.at(-1)})`);
    }
  } finally {
    // Next.js adds the folder it builds in to the settings, which are ours to change.
    if (readFileSync(tsconfig(), "utf8") !== settings) writeFileSync(tsconfig(), settings);
  }
  writeFileSync(stamp(), source);
}
