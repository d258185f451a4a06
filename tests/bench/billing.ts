// `npm run bench:billing`: lists of documents and the dashboard in the handler, with few and with many invoices, side by side.
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { root } from "@/bin/support/paths.mjs";
import { removeCluster, startCluster } from "../support/cluster";
import { printReport, type SizeReport } from "./billing-report";

const SMALL = 5_000;
const LARGE = Number(process.env["BENCH_INVOICES"] ?? 500_000);

async function measure(invoices: number): Promise<SizeReport> {
  const program = path.join(root, "tests/bench/billing-process.ts");
  const child = fork(program, [String(invoices)], { execArgv: process.execArgv });
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
