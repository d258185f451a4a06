import { existsSync } from "node:fs";
import path from "node:path";
import { waitForLock } from "./lock.mjs";
import { root } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { postmaster } from "./postmaster.mjs";
import { Refusal } from "./refusal.mjs";
import { roleUrls } from "./role-urls.mjs";
import { ensureDataDir, loadSecrets, postgresPassword } from "./secrets.mjs";

/** Reads `.env` if there is one: what the shell already set wins. */
export function loadEnvFile() {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * Completes `process.env` with the secrets and the database addresses, starting the embedded database when no other is
 * configured.
 * @param {"server" | "command"} kind a server is the only one on its data folder; a command borrows a running server's
 *   database
 * @returns {Promise<{ release(): Promise<void> }>} `release` stops what this call started
 */
export async function openEnvironment(kind) {
  const data = ensureDataDir();
  const embedded = !process.env.DATABASE_URL;
  const lock = embedded ? await lockDataDir(data, kind) : undefined;
  let postgres;
  const release = async () => {
    if (!lock?.held) return;
    await postgres?.stop();
    lock.release();
  };
  try {
    if (lock && !lock.held) await until(() => postmaster(path.join(data, "postgres"))?.ready);
    loadSecrets();
    if (embedded) postgres = await openEmbedded(data);
    nameRoles();
    return { release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** A running server keeps the lock and lends its database; commands on one data folder go one after the other. */
async function lockDataDir(data, kind) {
  const about = () => JSON.stringify({ kind, pid: process.pid, port: process.env.PORT || "3000" });
  const served = (holder) => holder.includes('"server"');
  const lock = await waitForLock(`data ${data}`, about, kind === "server" ? 15_000 : 60_000, served);
  if (lock.held || (kind === "command" && served(lock.holder))) return lock;
  const { pid, port } = JSON.parse(lock.holder || "{}");
  if (served(lock.holder)) throw new Refusal(`already running on ${data} (process ${pid}, port ${port})`);
  throw new Refusal(`another command (process ${pid}) is working on ${data}`);
}

async function openEmbedded(data) {
  const folder = path.join(data, "postgres");
  const password = postgresPassword(!existsSync(folder));
  const postgres = await startPostgres({ folder, password, log: path.join(data, "postgres.log") });
  process.env.DATABASE_URL = `postgres://koomky:${password}@127.0.0.1:${postgres.port}/koomky`;
  return postgres;
}

function nameRoles() {
  const { AUTH_SECRET, DATABASE_URL } = process.env;
  if (!URL.canParse(DATABASE_URL) || new URL(DATABASE_URL).pathname.length < 2) {
    throw new Refusal("DATABASE_URL is not an address like postgres://user:password@host:5432/koomky");
  }
  for (const [name, url] of Object.entries(roleUrls(DATABASE_URL, AUTH_SECRET))) process.env[name] ||= url;
}

async function until(condition) {
  for (const deadline = Date.now() + 60_000; !condition(); await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (Date.now() > deadline) throw new Refusal("the server on this data folder does not become ready");
  }
}
