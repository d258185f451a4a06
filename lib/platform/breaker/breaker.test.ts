import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBreaker } from "./breaker";

const hang = () => new Promise<never>(() => undefined);
const never = async () => {
  throw new Error("must not be called");
};

/** A part whose health the test decides, and what the breaker asked of it. */
function makePart() {
  const part = { alive: true, attempts: 0, probes: 0, restored: 0, changes: [] as string[] };
  const answer = async () => (part.alive ? "part" : hang());
  const breaker = createBreaker({
    timeoutMs: 100,
    retryAfterMs: 2_000,
    probe: () => {
      part.probes += 1;
      return answer();
    },
    restore: async () => void (part.restored += 1),
    onChange: (state) => part.changes.push(state),
  });
  const call = () =>
    breaker.run(
      () => {
        part.attempts += 1;
        return answer();
      },
      () => "fallback",
    );
  return { part, breaker, call };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setImmediate", "performance"] }));
afterEach(() => void vi.useRealTimers());

describe("breaker", () => {
  it("lets calls through while the part answers", async () => {
    const { part, call } = makePart();
    expect(await call()).toBe("part");
    expect(part).toMatchObject({ attempts: 1, probes: 0, changes: [] });
  });

  it("makes one caller wait 100 ms for a frozen part, and nobody after", async () => {
    const { part, call, breaker } = makePart();
    part.alive = false;
    const first = call();
    await vi.advanceTimersByTimeAsync(99);
    expect(breaker.state).toBe("closed");
    await vi.advanceTimersByTimeAsync(2);
    expect(await first).toBe("fallback");
    const before = performance.now();
    for (let i = 0; i < 1_000; i += 1) expect(await call()).toBe("fallback");
    expect(performance.now()).toBe(before);
    expect(part).toMatchObject({ attempts: 1, probes: 0 });
  });

  it("opens at once when an attempt fails, synchronously or not", async () => {
    const { breaker } = makePart();
    const thrower = () => {
      throw new Error("sync");
    };
    expect(await breaker.run(thrower, () => "fallback")).toBe("fallback");
    expect(breaker.state).toBe("open");
  });

  it("probes in the background, once per pause, while callers go on with the fallback", async () => {
    const { part, call } = makePart();
    part.alive = false;
    void call();
    await vi.advanceTimersByTimeAsync(101);
    await vi.advanceTimersByTimeAsync(2_000);
    for (let i = 0; i < 50; i += 1) expect(await call()).toBe("fallback");
    expect(part.probes).toBe(1);
    await vi.advanceTimersByTimeAsync(1_500);
    await call();
    expect(part.probes).toBe(1);
    await vi.advanceTimersByTimeAsync(501);
    await call();
    expect(part.probes).toBe(2);
    expect(part.attempts).toBe(1);
  });

  it("closes after a good probe and catching up", async () => {
    const { part, call, breaker } = makePart();
    part.alive = false;
    void call();
    await vi.advanceTimersByTimeAsync(2_101);
    part.alive = true;
    expect(await call()).toBe("fallback");
    await vi.advanceTimersByTimeAsync(0);
    expect(breaker.state).toBe("closed");
    expect(part.restored).toBe(1);
    expect(await call()).toBe("part");
    expect(part.changes).toEqual(["open", "closed"]);
  });

  it("stays open when catching up fails or hangs", async () => {
    const restores = [() => Promise.reject(new Error("died again")), hang, async () => undefined];
    const breaker = createBreaker({
      initial: "open",
      timeoutMs: 100,
      retryAfterMs: 2_000,
      probe: async () => "alive",
      restore: () => (restores.shift() ?? never)(),
    });
    await breaker.recover();
    expect(breaker.state).toBe("open");
    const hanging = breaker.recover();
    await vi.advanceTimersByTimeAsync(5_001);
    await hanging;
    expect(breaker.state).toBe("open");
    await breaker.recover();
    expect(breaker.state).toBe("closed");
  });

  it("lets the fallback's own failure through", async () => {
    const { breaker } = makePart();
    breaker.trip();
    await expect(breaker.run(never, () => Promise.reject(new Error("both dead")))).rejects.toThrow("both dead");
  });
});
