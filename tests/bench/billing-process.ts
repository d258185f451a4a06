// One size of `npm run bench:billing`, in a process of its own: it fills a database, asks, and sends what it measured.
import { cloneDatabase } from "../support/database";
import { configure } from "../support/environment";
import type { SizeReport } from "./billing-report";
import { percentile, timed } from "./percentile";

const INVOICES = Number(process.argv[2]);
/** The workspace beside the measured one. */
const NEIGHBOUR = Math.min(INVOICES, 50_000);
/** Turns of each case; what a case asks is cycled through. */
const TURNS = 200;
const BUDGET_MS = 15_000;

const database = await cloneDatabase();
configure(database.env);
const { boot } = await import("@/lib/platform/boot");
const { closeDatabase } = await import("@/db/client");
const { given } = await import("../support/given");
const { foldTallies } = await import("@/lib/billing/documents/fold-tallies");
const { CASES, LIMIT_MS, OTHER_CASES } = await import("./billing-cases");
const { fillBilling } = await import("./billing-data");
boot();

try {
  const { ctx, workspaceId } = await given.workspace();
  const neighbour = await given.workspace();
  await fillBilling(database, workspaceId, INVOICES);
  await fillBilling(database, neighbour.workspaceId, NEIGHBOUR);
  const started = performance.now();
  await foldTallies(workspaceId);
  const foldMs = performance.now() - started;
  await database.query("vacuum analyze");
  console.error(`${INVOICES} invoices written, tallies added up in ${foldMs.toFixed(0)} ms`);

  const report: SizeReport = { invoices: INVOICES, foldMs, cases: [] };
  const world = { database, ctx, workspaceId, invoices: INVOICES };
  const limited = CASES.map((one) => ({ ...one, limitMs: LIMIT_MS as number | null }));
  for (const { name, limitMs, prepare, run } of [
    ...limited,
    ...OTHER_CASES.map((one) => ({ ...one, limitMs: null })),
  ]) {
    const inputs = (await prepare(world)) as readonly never[];
    const ask = (turn: number) => run(ctx, inputs[turn % inputs.length] as never);
    await timed(Math.min(20, inputs.length * 2), BUDGET_MS, ask);
    const times = await timed(TURNS, BUDGET_MS, ask);
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
    console.error(`${INVOICES} ${name}: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} ms`);
    report.cases.push({ name, limitMs, p50, p95 });
  }
  process.send?.(report);
} finally {
  await closeDatabase();
  await database.drop();
}
process.disconnect?.();
