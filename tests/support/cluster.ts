import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { migrate } from "@/bin/support/migrate";
import { startPostgres, stopPostgres } from "@/bin/support/postgres.mjs";
import { postmaster } from "@/bin/support/postmaster.mjs";
import { roleUrls } from "@/bin/support/role-urls.mjs";
import { TEST_SECRETS } from "./secrets";

const PREFIX = "koomky-test-";
const PASSWORD = "a-password-of-the-test-suite";
/** Everything a crash could lose may be lost: the cluster lives as long as one run. */
const SETTINGS = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=300",
  "max_wal_size=4GB",
];

/** The database that tests are cloned from; nobody stays connected to it. */
export const TEMPLATE = "koomky_template";

export interface Cluster {
  /** Owner's address of the database `postgres`. */
  url: string;
  home: string;
}

const owned = (folder: string) => Number(folder.slice(PREFIX.length).split("-")[0]);

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A run that was killed leaves its cluster behind, still running. */
async function sweepAbandoned(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    if (!name.startsWith(PREFIX) || alive(owned(name))) continue;
    const folder = path.join(os.tmpdir(), name);
    await removeCluster({ url: "", home: folder });
  }
}

/** Starts the server of a run's folder, the same one again when `port` is the port it had. */
export async function launch(home: string, port?: number): Promise<number> {
  const [folder, log] = [path.join(home, "postgres"), path.join(home, "postgres.log")];
  const server = await startPostgres({
    folder,
    password: PASSWORD,
    log,
    settings: SETTINGS,
    ...(port ? { port } : {}),
  });
  return server.port;
}

/** Ends the server: sessions are cut off, as in a fast restart. */
export async function halt(home: string): Promise<void> {
  const running = postmaster(path.join(home, "postgres"));
  if (running) await stopPostgres(running.pid);
}

/** Starts PostgreSQL in a folder of its own, with one migrated database to clone. */
export async function startCluster(): Promise<Cluster> {
  await sweepAbandoned();
  const home = await mkdtemp(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  await chmod(home, 0o755);
  const port = await launch(home);
  const url = (database: string) => `postgres://koomky:${PASSWORD}@127.0.0.1:${port}/${database}`;
  const { AUTH_SECRET: authSecret } = TEST_SECRETS;
  const { DATABASE_APP_URL: appUrl, DATABASE_SYSTEM_URL: systemUrl } = roleUrls(url(TEMPLATE), authSecret);
  const cluster = { url: url("postgres"), home };
  try {
    await migrate({ databaseUrl: url(TEMPLATE), appUrl, systemUrl, authSecret });
  } catch (error) {
    await removeCluster(cluster);
    throw error;
  }
  return cluster;
}

export async function removeCluster({ home }: Cluster): Promise<void> {
  await halt(home);
  await rm(home, { recursive: true, force: true });
}
