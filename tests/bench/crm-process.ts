// One size of `npm run bench:crm`, in a process of its own: it fills a database, asks, and sends what it measured.
import { cloneDatabase } from "../support/database";
import { configure } from "../support/environment";
import { fillWorkspace } from "./crm-data";
import type { SizeReport } from "./crm-report";

const CLIENTS = Number(process.argv[2]);
/** Turns of each case; what a case asks is cycled through. */
const TURNS = 300;
const BUDGET_MS = 15_000;

const database = await cloneDatabase();
configure(database.env);
const { boot } = await import("@/lib/platform/boot");
const { closeDatabase } = await import("@/db/client");
const { given } = await import("../support/given");
const { reindexWorkspace } = await import("@/lib/insight/search/reindex-workspace");
const { searchRecords } = await import("@/lib/insight/search/search-records");
const { CASES } = await import("./crm-cases");
const { misspeltSearches } = await import("./crm-queries");
boot();

const percentile = (times: number[], share: number) => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
};

async function timed(turns: number, ask: (turn: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + BUDGET_MS;
  for (let turn = 0; turn < turns && performance.now() < until; turn += 1) {
    const started = performance.now();
    await ask(turn);
    times.push(performance.now() - started);
  }
  return times;
}

try {
  const { ctx, workspaceId } = await given.workspace();
  const neighbour = await given.workspace();
  for (const id of [workspaceId, neighbour.workspaceId]) await fillWorkspace(database, id, CLIENTS);
  await database.query("vacuum analyze");
  const started = performance.now();
  for (const id of [workspaceId, neighbour.workspaceId]) await reindexWorkspace(id);
  console.error(`${CLIENTS} clients indexed`);
  const indexedPerSecond = (CLIENTS * 6) / ((performance.now() - started) / 1_000);
  await database.query("vacuum analyze");

  const report: SizeReport = { clients: CLIENTS, indexedPerSecond, found: { share: 0, of: 0 }, cases: [] };
  const world = { database, ctx, workspaceId, clients: CLIENTS };
  for (const { name, limitMs, prepare, run } of CASES) {
    const inputs = (await prepare(world)) as readonly never[];
    const ask = (turn: number) => run(ctx, inputs[turn % inputs.length] as never);
    await timed(Math.min(20, inputs.length * 3), ask);
    const times = await timed(Math.max(TURNS, inputs.length), ask);
    console.error(`${CLIENTS} ${name}: p95 ${percentile(times, 0.95).toFixed(1)} ms`);
    report.cases.push({ name, limitMs, p50: percentile(times, 0.5), p95: percentile(times, 0.95) });
  }
  const searches = await misspeltSearches(database, workspaceId, 300);
  let found = 0;
  for (const { q, id } of searches) {
    const { groups } = await searchRecords(ctx, { q });
    if (groups.some(({ hits }) => hits.some((hit) => hit.id === id))) found += 1;
  }
  report.found = { share: found / searches.length, of: searches.length };
  process.send?.(report);
} finally {
  await closeDatabase();
  await database.drop();
}
process.disconnect?.();
