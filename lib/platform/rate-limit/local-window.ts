import type { LRUCache } from "lru-cache";

/** Uses of one key in the window that contains now, and in the one before. */
interface Counts {
  window: number;
  current: number;
  previous: number;
}

export type Windows = LRUCache<string, Counts>;

/**
 * The sliding window of `@upstash/ratelimit`, on counters in memory: uses of the previous window weigh as much as it still
 * overlaps the last `windowMs`. A refused use is not counted.
 * @param now milliseconds; windows are aligned to the epoch, as in Redis
 */
export function takeLocally(windows: Windows, key: string, limit: number, windowMs: number, now: number) {
  const window = Math.floor(now / windowMs);
  const known = windows.get(key);
  const counts: Counts =
    known?.window === window
      ? known
      : { window, current: 0, previous: known?.window === window - 1 ? known.current : 0 };
  const weighted = Math.floor((1 - (now % windowMs) / windowMs) * counts.previous);
  const success = weighted + counts.current < limit;
  if (success) counts.current += 1;
  windows.set(key, counts);
  return { success, remaining: limit - weighted - counts.current, reset: (window + 1) * windowMs };
}
