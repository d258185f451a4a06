// `npm run bench:crm`: lists and search in the handler, with few and with many clients, side by side. A second workspace
// of the same size stands beside the measured one.
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { root } from "@/bin/support/paths.mjs";
import { removeCluster, startCluster } from "../support/cluster";
import { printReport, type SizeReport } from "./crm-report";

const SMALL = 1_000;
const LARGE = Number(process.env["BENCH_CLIENTS"] ?? 100_000);

async function measure(clients: number): Promise<SizeReport> {
  const child = fork(path.join(root, "tests/bench/crm-process.ts"), [String(clients)], { execArgv: process.execArgv });
  let report: SizeReport | undefined;
  child.on("message", (message) => (report = message as SizeReport));
  const [code] = (await once(child, "exit")) as [number | null];
  if (!report) throw new Error(`The process that measures ended with ${String(code)}`);
  return report;
}

const cluster = await startCluster();
process.env["KOOMKY_TEST_CLUSTER"] = JSON.stringify(cluster);
let tooSlow: string[] = [];
try {
  const small = await measure(SMALL);
  tooSlow = printReport(small, await measure(LARGE));
} finally {
  await removeCluster(cluster);
}
if (tooSlow.length > 0) console.log(`Slower than promised: ${tooSlow.join("; ")}`);
process.exit(tooSlow.length > 0 ? 1 : 0);
