import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataDir } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";

const makers = {
  AUTH_SECRET: () => randomBytes(48).toString("base64url"),
  ENCRYPTION_KEYS: () => `k1:${randomBytes(32).toString("base64")}`,
  METRICS_TOKEN: () => randomBytes(24).toString("base64url"),
};
/** Without these, what is already stored can no longer be opened. */
const irreplaceable = ["AUTH_SECRET", "ENCRYPTION_KEYS"];

const file = () => path.join(dataDir(), "secrets.env");

function stored() {
  if (!existsSync(file())) return {};
  const lines = readFileSync(file(), "utf8").split("\n");
  const found = lines.map((line) => /^([A-Z_]+)=(.*)$/.exec(line)).filter(Boolean);
  return Object.fromEntries(found.map(([, name, value]) => [name, value]));
}

function store(secrets) {
  const lines = ["# Made once by Koomky. Keep a copy elsewhere: without it the stored data cannot be opened."];
  for (const [name, value] of Object.entries(secrets)) lines.push(`${name}=${value}`);
  const draft = `${file()}.new`;
  writeFileSync(draft, `${lines.join("\n")}\n`, { mode: 0o600 });
  renameSync(draft, file());
}

// mkdir's own `recursive` never returns where a file system has no folder to make, such as /proc.
function makeFolder(folder) {
  if (existsSync(folder)) return;
  const parent = path.dirname(folder);
  if (!existsSync(parent)) makeFolder(parent);
  mkdirSync(folder);
}

/** Makes the data folder, or says in one line why it cannot be used. @returns {string} its path */
export function ensureDataDir() {
  try {
    makeFolder(dataDir());
    accessSync(dataDir(), constants.R_OK | constants.W_OK | constants.X_OK);
    return dataDir();
  } catch (error) {
    throw new Refusal(`the data folder ${dataDir()} cannot be written (${error.code}); set KOOMKY_DATA_DIR`);
  }
}

/**
 * Puts every secret that the environment does not give into `process.env`: read from `<data>/secrets.env`, and made
 * there once. With an external database in production nothing is ever made up: a missing secret is refused.
 */
export function loadSecrets() {
  const { DATABASE_URL, ENCRYPTION_KEY, NODE_ENV } = process.env;
  if (ENCRYPTION_KEY) process.env.ENCRYPTION_KEYS ||= `k1:${ENCRYPTION_KEY}`;
  const kept = stored();
  const missing = Object.keys(makers).filter((name) => !process.env[name] && !kept[name]);
  const lost = missing.find((name) => irreplaceable.includes(name));
  if (DATABASE_URL && NODE_ENV === "production") {
    if (lost) throw new Refusal(`missing secret ${lost}`);
  } else if (lost && !DATABASE_URL && existsSync(path.join(dataDir(), "postgres"))) {
    throw new Refusal(`missing secret ${lost}: ${dataDir()} has a database, but secrets.env in it does not hold it`);
  } else if (missing.length > 0) {
    for (const name of missing) kept[name] = makers[name]();
    store(kept);
  }
  for (const name of Object.keys(makers)) if (kept[name]) process.env[name] ||= kept[name];
}

/**
 * The password of the embedded database, made together with the cluster and never taken from the environment.
 * @param {boolean} fresh whether a cluster is about to be made
 */
export function postgresPassword(fresh) {
  const kept = stored();
  if (kept.POSTGRES_PASSWORD) return kept.POSTGRES_PASSWORD;
  if (!fresh) throw new Refusal(`missing secret POSTGRES_PASSWORD: ${file()} does not hold it`);
  const password = randomBytes(24).toString("base64url");
  store({ ...kept, POSTGRES_PASSWORD: password });
  return password;
}
