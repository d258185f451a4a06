/** The value that this share of the times does not exceed. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/** Milliseconds of each of `turns` questions, asked one after the other, or of as many as fit into the budget. */
export async function timed(
  turns: number,
  budgetMs: number,
  ask: (turn: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + budgetMs;
  for (let turn = 0; turn < turns && performance.now() < until; turn += 1) {
    const started = performance.now();
    await ask(turn);
    times.push(performance.now() - started);
  }
  return times;
}
