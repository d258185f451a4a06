interface Options {
  /** How long one attempt may take before the part counts as dead. */
  timeoutMs: number;
  /** Pause between two looks at a dead part. */
  retryAfterMs: number;
  /** A cheap question that a working part answers. */
  probe(): Promise<unknown>;
  /** Catches up on what was missed, after a good probe and before the part is used again. */
  restore?(): Promise<unknown>;
  onChange?(state: "open" | "closed", reason?: unknown): void;
  /** `open` when the part must prove itself first; closed otherwise. */
  initial?: "open" | "closed";
}

/** Catching up may take several calls, but a part that dies again meanwhile must not keep the breaker waiting. */
const RESTORE_TIMEOUT_MS = 5_000;

function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    // When this process was busy, the answer may lie unread in the socket: one turn of the event loop reads it first.
    const timer = setTimeout(() => setImmediate(() => reject(new Error(`No answer within ${ms} ms`))), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Keeps a dead, frozen or flapping part from slowing or failing requests: the first failed or late attempt opens the
 * breaker, from then on callers get their fallback at once, while one background probe every few seconds finds out when
 * the part is back. No caller ever waits for a probe.
 */
export function createBreaker({ timeoutMs, retryAfterMs, probe, restore, onChange, initial = "closed" }: Options) {
  let state = initial;
  let probing = false;
  let probeAt = 0;

  const trip = (reason?: unknown) => {
    if (state === "open") return;
    state = "open";
    probeAt = performance.now() + retryAfterMs;
    onChange?.(state, reason);
  };

  /** Looks whether the part is back. Safe to call at any time, never throws. */
  const recover = async (): Promise<void> => {
    if (state === "closed" || probing) return;
    probing = true;
    probeAt = performance.now() + retryAfterMs;
    try {
      await within(timeoutMs, probe());
      if (restore) await within(RESTORE_TIMEOUT_MS, restore());
      state = "closed";
      onChange?.(state);
    } catch {
      // Still dead: the next look is due after the pause.
    } finally {
      probing = false;
    }
  };

  return {
    get state() {
      return state;
    },
    trip,
    recover,
    /** The attempt's result, or the fallback's when the part is dead; throws only what the fallback throws. */
    async run<Result>(attempt: () => Promise<Result>, fallback: () => Result | Promise<Result>): Promise<Result> {
      if (state === "open") {
        if (performance.now() >= probeAt) void recover();
        return fallback();
      }
      try {
        return await within(timeoutMs, attempt());
      } catch (reason) {
        trip(reason);
        return fallback();
      }
    },
  };
}
