export interface SizeReport {
  clients: number;
  /** Search documents written a second, by one process. */
  indexedPerSecond: number;
  /** Of the misspelt searches, how many had what was meant among the hits shown. */
  found: { share: number; of: number };
  cases: { name: string; limitMs: number; p50: number; p95: number }[];
}

const cell = (text: string) => text.padStart(10);

/**
 * Prints both sizes side by side.
 * @returns the cases that took longer than is promised with the larger size
 */
export function printReport(small: SizeReport, large: SizeReport): string[] {
  const sizes = [small, large].flatMap(({ clients }) => [`p50`, `p95 ${clients.toLocaleString("en")}`]);
  console.log(
    `\n${"milliseconds in the handler".padEnd(36)}${[...sizes, "ratio p50", "limit"].map((title) => title.padStart(13)).join("")}`,
  );
  for (const [at, { name, limitMs, p50, p95 }] of large.cases.entries()) {
    const less = small.cases[at];
    const cells = [less?.p50 ?? 0, less?.p95 ?? 0, p50, p95].map((value) => value.toFixed(1));
    const ratio = (p50 / Math.max(less?.p50 ?? 0, 0.01)).toFixed(1);
    console.log(
      `${name.padEnd(36)}${[...cells, ratio, String(limitMs)].map((text) => cell(text).padStart(13)).join("")}`,
    );
  }
  for (const { clients, indexedPerSecond, found } of [small, large]) {
    const share = `${(found.share * 100).toFixed(1)} % of ${found.of}`;
    console.log(
      `${clients.toLocaleString("en")} clients: ${indexedPerSecond.toFixed(0)} documents indexed a second; ${share} misspelt searches show what was meant`,
    );
  }
  return large.cases.filter(({ p95, limitMs }) => p95 > limitMs).map(({ name }) => name);
}
