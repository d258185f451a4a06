import { randomUUID } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "./free-port.mjs";
import { postgresAccount } from "./postgres-account.mjs";
import { postgresPrograms } from "./postgres-files.mjs";
import { gone, postmaster } from "./postmaster.mjs";
import { Refusal } from "./refusal.mjs";

const SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "shared_buffers=64MB",
  "max_connections=60",
  "jit=off",
];

/**
 * Starts the PostgreSQL server of a folder, making the cluster first when there is none, or joins the one that is left
 * running there. It listens on a free port of 127.0.0.1 and asks for a password.
 * @param {{ folder: string, password: string, log: string, settings?: string[], port?: number }} options `settings` are
 *   `name=value`; `port` is for one that is started again while others know its address
 * @returns {Promise<{ pid: number, port: number, stop(): Promise<void> }>} `stop` ends sessions, then the server
 */
export async function startPostgres({ folder, password, log, settings = [], port }) {
  const programs = postgresPrograms();
  const account = postgresAccount(folder, Object.values(programs));
  if (!existsSync(path.join(folder, "PG_VERSION"))) await makeCluster(account, programs.initdb, folder, password);
  const left = postmaster(folder);
  // One that is shutting down will not come back: wait for its end rather than for its readiness.
  if (left && !left.ready && !(await becomesReady(folder, left.pid, 5_000))) await gone(left.pid, 20_000);
  const running =
    postmaster(folder) ??
    (await launch(account, programs.postgres, { folder, log, settings, port: port ?? (await freePort()) }));
  return { pid: running.pid, port: running.port, stop: () => stopPostgres(running.pid) };
}

/** Ends the server: open transactions are rolled back, data is written out, at worst after 20 seconds it is cut off. */
export async function stopPostgres(pid) {
  signal(pid, "SIGINT");
  if (await gone(pid, 20_000)) return;
  signal(pid, "SIGQUIT");
  await gone(pid, 5_000);
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

async function launch(account, program, { folder, log, settings, port }) {
  const out = openSync(log, "a", 0o600);
  const flags = [`port=${port}`, ...SETTINGS, ...settings].flatMap((setting) => ["-c", setting]);
  // Its own session: Ctrl-C in the terminal must not stop the database before the requests that use it.
  const child = account.spawn(program, ["-D", folder, ...flags], { detached: true, stdio: ["ignore", out, out] });
  closeSync(out);
  const failed = new Promise((resolve) => child.once("exit", () => resolve(false)).once("error", () => resolve(false)));
  const ready = await Promise.race([failed, becomesReady(folder, child.pid, 60_000)]);
  if (!ready) throw new Refusal(`PostgreSQL did not start: ${lastLine(log)} (see ${log})`);
  child.unref();
  return { pid: child.pid, port };
}

async function becomesReady(folder, pid, patience) {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const state = postmaster(folder);
    if (state?.pid === pid && state.ready) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

function lastLine(log) {
  return readFileSync(log, "utf8").trim().split("\n").at(-1) ?? "";
}

async function makeCluster(account, initdb, folder, password) {
  const draft = `${folder}.new`;
  const secret = path.join(os.tmpdir(), `koomky-initdb-${randomUUID()}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700, recursive: true });
  writeFileSync(secret, password, { mode: 0o600, flag: "wx" });
  if (account.owner) for (const at of [draft, secret]) chownSync(at, account.owner.uid, account.owner.gid);
  const flags = ["--username=koomky", `--pwfile=${secret}`, "--auth=scram-sha-256", "--encoding=UTF8"];
  const locale = [
    "--locale-provider=icu",
    "--icu-locale=und",
    `--locale=${process.platform === "linux" ? "C.UTF-8" : "C"}`,
  ];
  const child = account.spawn(initdb, [`--pgdata=${draft}`, ...flags, ...locale], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let problem = "";
  child.stderr.setEncoding("utf8").on("data", (chunk) => (problem += chunk));
  const code = await new Promise((resolve) => child.on("close", resolve).on("error", () => resolve(-1)));
  rmSync(secret, { force: true });
  if (code !== 0) throw new Refusal(`the database cannot be created in ${folder}: ${problem.trim().split("\n")[0]}`);
  // Only a finished cluster gets the name, so an interrupted first start leaves nothing half made.
  renameSync(draft, folder);
}
