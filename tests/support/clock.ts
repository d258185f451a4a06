export interface Clock {
  /** Given to a context as its `now`. */
  now(): Date;
  advance(milliseconds: number): void;
}

/** A clock that moves only when a test says so. */
export function clock(start = "2026-03-02T09:00:00Z"): Clock {
  let instant = Date.parse(start);
  return { now: () => new Date(instant), advance: (milliseconds) => void (instant += milliseconds) };
}
