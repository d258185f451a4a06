export interface SizeReport {
  invoices: number;
  /** How long it took to add up one tally for each document. */
  foldMs: number;
  cases: { name: string; limitMs: number | null; p50: number; p95: number }[];
}

const WIDTH = 14;
const row = (name: string, cells: readonly string[]) =>
  console.log(`${name.padEnd(40)}${cells.map((cell) => cell.padStart(WIDTH)).join("")}`);

/**
 * Prints both sizes side by side.
 * @returns the cases that took longer than is promised with the larger size
 */
export function printReport(small: SizeReport, large: SizeReport): string[] {
  const sizes = [small, large].flatMap(({ invoices }) => ["p50", `p95 ${invoices.toLocaleString("en")}`]);
  console.log("");
  row("milliseconds in the handler", [...sizes, "ratio p95", "limit"]);
  for (const [at, { name, limitMs, p50, p95 }] of large.cases.entries()) {
    const less = small.cases[at];
    const figures = [less?.p50 ?? 0, less?.p95 ?? 0, p50, p95].map((value) => value.toFixed(1));
    row(name, [
      ...figures,
      (p95 / Math.max(less?.p95 ?? 0, 0.01)).toFixed(1),
      limitMs === null ? "–" : String(limitMs),
    ]);
  }
  for (const { invoices, foldMs } of [small, large]) {
    console.log(`${invoices.toLocaleString("en")} invoices: a tally for each added up in ${foldMs.toFixed(0)} ms`);
  }
  return large.cases.filter(({ p95, limitMs }) => limitMs !== null && p95 > limitMs).map(({ name }) => name);
}
