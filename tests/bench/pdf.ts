// `npm run bench:pdf`: invoices with logo and transfer code, printed as the application prints them.
import { createHash } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import sharp from "sharp";
import { renderPaper } from "@/lib/billing/paper/render-paper";
import type { Paper } from "@/lib/billing/paper/paper";
import { decimal } from "@/lib/kernel/decimal";
import { givenPaper, item } from "../support/given-paper";

const RUNS = Number(process.env["BENCH_RUNS"] ?? 40);
const AT_ONCE = 20;
const LIMITS = { lines20: 150, lines500: 3_000, held: 100 };

const logo = await sharp({
  create: { width: 800, height: 400, channels: 4, background: { r: 15, g: 23, b: 42, alpha: 0.5 } },
})
  .png()
  .toBuffer();

/** Every text of a line differs, as in life; what repeats - units, rates - repeats. */
function invoice(lines: number, run: number): Paper {
  const rows = Array.from({ length: lines }, (_, index) =>
    item({
      description: `Prestation ${run}-${index + 1}\nAnalyse, développement et mise en service du lot ${index + 1}`,
      quantity: decimal(String(1 + (index % 9))),
      unitPrice: decimal(`${100 + run + index * 7}.5`),
      vatRate: decimal(index % 4 === 0 ? "10" : "20"),
      discounts: index % 5 === 0 ? [{ percent: decimal("7.5") }] : [],
    }),
  );
  return givenPaper({
    rows,
    logo,
    number: `FAC-2026-${String(run).padStart(4, "0")}`,
    title: "Refonte de la boutique",
  });
}

const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const papers = (lines: number, count: number): Paper[] =>
  Array.from({ length: count }, (_, run) => invoice(lines, run));

/** Milliseconds of one after another. */
async function times(printed: readonly Paper[]): Promise<number[]> {
  const measured: number[] = [];
  for (const paper of printed) measured.push(await time(() => renderPaper(paper)));
  return measured;
}

/** Most processor time of the main thread that handing over one of some papers takes, in milliseconds, whoever else is at work. */
async function ownWork(printed: readonly Paper[]): Promise<number> {
  let most = 0;
  for (const paper of printed) {
    const before = process.threadCpuUsage();
    const printing = renderPaper(paper);
    const { user, system } = process.threadCpuUsage(before);
    most = Math.max(most, (user + system) / 1_000);
    await printing;
  }
  return most;
}

/** Longest the main thread was held up meanwhile, in milliseconds. */
async function heldBy<Result>(work: () => Promise<Result>): Promise<[result: Result, held: number]> {
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const result = await work();
  loop.disable();
  return [result, loop.max / 1e6];
}

/** What the machine does meanwhile shows here: milliseconds for one megabyte hashed a hundred times. */
const machine = (): Promise<number> =>
  time(async () => {
    const block = Buffer.alloc(1_000_000, 7);
    for (let turn = 0; turn < 100; turn++) createHash("sha256").update(block).digest();
  });

const report = (what: string, value: number, limit?: number, of = "median") => {
  const ratio = limit === undefined ? "" : ` ${(value / limit).toFixed(2).padStart(6)} of ${limit} ms`;
  console.log(`${what.padEnd(42)} ${of.padEnd(8)} ${value.toFixed(1).padStart(9)} ms${ratio}`);
  return limit === undefined || value <= limit;
};

const yardstick = percentile([await machine(), await machine(), await machine()], 0.5);
const cold = await time(() => renderPaper(invoice(1, 0)));
// Both threads, until their code is compiled.
await Promise.all(papers(20, 40).map(renderPaper));

const [short, ordinary, long] = [papers(1, RUNS), papers(20, RUNS), papers(500, Math.max(3, Math.round(RUNS / 8)))];
const crowd = papers(20, AT_ONCE);
// Held up by nothing of ours: what other programs of the machine do.
const [, idle] = await heldBy(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
const [one, heldByOne] = await heldBy(() => times(short));
const [twenty, heldByTwenty] = await heldBy(() => times(ordinary));
const [many, heldByMany] = await heldBy(() => times(long));
const [together, heldTogether] = await heldBy(() => time(() => Promise.all(crowd.map(renderPaper))));
const own20 = await ownWork(ordinary);
const own500 = await ownWork(long);

report("machine: 100 MB hashed", yardstick);
report("first invoice, with the start of a thread", cold, undefined, "once");
report("1 line", percentile(one, 0.5));
report("1 line", percentile(one, 0.95), undefined, "p95");
const kept = [
  report("20 lines", percentile(twenty, 0.5), LIMITS.lines20),
  report("500 lines", percentile(many, 0.5), LIMITS.lines500),
  report("main thread held up, 1 line", heldByOne, LIMITS.held, "longest"),
  report("main thread held up, 20 lines", heldByTwenty, LIMITS.held, "longest"),
  report("main thread held up, 500 lines", heldByMany, LIMITS.held, "longest"),
  report(`main thread held up, ${AT_ONCE} at once`, heldTogether, LIMITS.held, "longest"),
];
report("main thread's own work, 20 lines", own20, undefined, "most");
report("main thread's own work, 500 lines", own500, undefined, "most");
report("main thread held up, nothing printed", idle, undefined, "longest");
report("20 lines", percentile(twenty, 0.95), undefined, "p95");
report("500 lines", percentile(many, 0.95), undefined, "p95");
report(`20 lines, ${AT_ONCE} invoices at once`, together / AT_ONCE, undefined, "each");
const ratio = (value: number) => value.toFixed(1);
console.log(
  `ratios: 20 lines to 1 ${ratio(percentile(twenty, 0.5) / percentile(one, 0.5))}, 500 to 20 ${ratio(percentile(many, 0.5) / percentile(twenty, 0.5))}, 20 lines to the machine ${ratio(percentile(twenty, 0.5) / yardstick)}`,
);
if (kept.includes(false)) console.log("Slower than promised.");
process.exit(kept.includes(false) ? 1 : 0);
