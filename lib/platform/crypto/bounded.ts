import { unavailable } from "@/lib/kernel/errors";

/**
 * Runs at most `running` calls at a time, keeps at most `waiting` in line, in order, and refuses the rest. For work
 * whose cost must not grow with the number of callers.
 */
export function bounded({ running, waiting }: { running: number; waiting: number }) {
  let active = 0;
  const line: (() => void)[] = [];

  /** @throws DomainError unavailable `server.busy` when the line is full */
  return async function run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (active < running) active += 1;
    else if (line.length >= waiting) throw unavailable("server.busy", "Too many requests of this kind at once", 5);
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await work();
    } finally {
      // The place goes straight to the next in line, so nobody can slip in between.
      const next = line.shift();
      if (next) next();
      else active -= 1;
    }
  };
}
