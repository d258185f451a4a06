// `npm run bench:http`: requests per second, latency and memory of a bare server, of an empty route handler and of ours,
// in one run on one machine. The ratios mean something anywhere; the numbers only here.
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import autocannon from "autocannon";
import { root } from "@/bin/support/paths.mjs";
import { startApp } from "../support/app";
import { removeCluster, startCluster } from "../support/cluster";
import { configure } from "../support/environment";

const CONNECTIONS = 20;
const SECONDS = Number(process.env["BENCH_SECONDS"] ?? 3);
const ROUNDS = 7;
/** Share of an empty route handler's requests per second that an authenticated one must reach. */
const FLOOR = 0.55;

interface Target {
  name: string;
  url: string;
  pid: number;
  headers?: Record<string, string>;
}

interface Measured {
  rate: number;
  p50: number;
  p95: number;
  p99: number;
  failed: number;
  /** Resident memory right after. */
  megabytes: number;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

async function measure({ url, pid, headers = {} }: Target): Promise<Measured> {
  const shape = { url, headers, connections: CONNECTIONS };
  await autocannon({ ...shape, duration: 1 });
  const times: number[] = [];
  const run = autocannon({ ...shape, duration: SECONDS });
  void run.on("response", (_client, _status, _bytes, time) => times.push(time));
  const { requests, non2xx, errors } = await run;
  times.sort((a, b) => a - b);
  const percentile = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return {
    rate: requests.average,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    failed: non2xx + errors,
    megabytes: residentMegabytes(pid),
  };
}

/** One row of the table; the median of the rounds. @returns requests per second, none when any of them failed */
function report({ name }: Target, runs: Measured[], empty: number): number {
  const middle = (pick: (run: Measured) => number) => median(runs.map(pick));
  const rate = middle((run) => run.rate);
  const failed = runs.reduce((sum, run) => sum + run.failed, 0);
  const cells = [
    rate.toFixed(0),
    middle((run) => run.p50).toFixed(1),
    middle((run) => run.p95).toFixed(1),
    middle((run) => run.p99).toFixed(1),
    `${((rate / empty) * 100).toFixed(0)} %`,
    middle((run) => run.megabytes).toFixed(0),
  ];
  const row = cells.map((cell) => cell.padStart(8)).join("");
  console.log(`${name.padEnd(28)}${row}${failed ? `  ${failed} FAILED` : ""}`);
  return failed > 0 ? 0 : rate;
}

const cluster = await startCluster();
process.env["KOOMKY_TEST_CLUSTER"] = JSON.stringify(cluster);
const app = await startApp({ env: { LOG_LEVEL: "warn" } });
const bare = fork(path.join(root, "tests/bench/bare-server-process.ts"), {
  execArgv: [],
  env: { ...process.env, ...app.database.env },
});
const [barePort] = (await once(bare, "message")) as [number];
let code = 1;
try {
  configure({ ...app.database.env, APP_URL: app.url });
  const { boot } = await import("@/lib/platform/boot");
  const { closeDatabase } = await import("@/db/client");
  boot();
  const { given } = await import("../support/given");
  const { token, session } = await given.workspace();
  await closeDatabase();
  const empty: Target = { name: "empty route handler", url: `${app.url}/api/empty`, pid: app.pid };
  const ours: Target = {
    name: "GET /api/v1/auth/me, token",
    url: `${app.url}/api/v1/auth/me`,
    pid: app.pid,
    headers: { authorization: `Bearer ${token}` },
  };
  const members: Target = { ...ours, name: "GET /api/v1/members, token", url: `${app.url}/api/v1/members` };
  const page: Target = {
    name: "page /settings/profile",
    url: `${app.url}/settings/profile`,
    pid: app.pid,
    headers: { cookie: session.cookie },
  };
  const targets = [
    { name: "bare Node.js and pg", url: `http://127.0.0.1:${barePort}/`, pid: bare.pid ?? 0 },
    empty,
    ours,
    members,
    page,
  ];
  const runs = new Map<Target, Measured[]>(targets.map((target) => [target, []]));
  // In turns, so that a machine that gets busier or warmer meets all of them.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const target of targets) runs.get(target)?.push(await measure(target));
  }
  const pace = median((runs.get(empty) ?? []).map(({ rate }) => rate));
  console.log(
    `\n${"".padEnd(28)}${["req/s", "p50 ms", "p95 ms", "p99 ms", "ratio", "MB"].map((title) => title.padStart(8)).join("")}`,
  );
  const rates = targets.map((target) => report(target, runs.get(target) ?? [], pace));
  const share = (rates[targets.indexOf(ours)] ?? 0) / pace;
  code = share >= FLOOR ? 0 : 1;
  console.log(
    `\nOurs reaches ${(share * 100).toFixed(0)} % of an empty route handler; at least ${(FLOOR * 100).toFixed(0)} % are asked for.`,
  );
} finally {
  bare.disconnect();
  await app.stop();
  await removeCluster(cluster);
}
process.exit(code);
