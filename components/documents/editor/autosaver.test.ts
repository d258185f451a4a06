import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAutosaver, type SaveOutcome, type SaveState } from "./autosaver";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An autosaver whose requests end when the test says so. */
function given() {
  const requests: { end: (outcome: SaveOutcome) => void; fail: () => void }[] = [];
  const states: SaveState[] = [];
  const saver = createAutosaver({
    save: () =>
      new Promise((resolve, reject) => requests.push({ end: resolve, fail: () => reject(new Error("offline")) })),
    onState: (state) => states.push(state),
  });
  const end = async (outcome: SaveOutcome) => {
    requests.at(-1)?.end(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, requests, states, end };
}

describe("createAutosaver", () => {
  it("saves 800 ms after the last change", async () => {
    const { saver, requests, states, end } = given();
    saver.changed();
    await vi.advanceTimersByTimeAsync(799);
    saver.changed();
    await vi.advanceTimersByTimeAsync(799);
    expect(requests).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(1);
    await end("saved");
    expect(states).toEqual(["waiting", "saving", "clean"]);
  });

  it("has one request under way and sends what was typed meanwhile after it", async () => {
    const { saver, requests, end } = given();
    saver.changed();
    const flushed = saver.flush();
    saver.changed();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(requests).toHaveLength(1);
    await end("saved");
    expect(requests).toHaveLength(2);
    await end("saved");
    expect(await flushed).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(requests).toHaveLength(2);
  });

  it("asks for nothing when nothing waits", async () => {
    const { saver, requests } = given();
    expect(await saver.flush()).toBe(true);
    expect(requests).toHaveLength(0);
  });

  it("keeps what failed until it is tried again", async () => {
    const { saver, requests, states, end } = given();
    saver.changed();
    const flushed = saver.flush();
    requests[0]?.fail();
    expect(await flushed).toBe(false);
    expect(states.at(-1)).toBe("failed");
    const again = saver.flush();
    expect(requests).toHaveLength(2);
    await end("saved");
    expect(await again).toBe(true);
  });

  it("can be hurried, but does not try again by that what failed", async () => {
    const { saver, requests, end } = given();
    saver.hurry();
    expect(requests).toHaveLength(0);
    saver.changed();
    saver.hurry();
    expect(requests).toHaveLength(1);
    await end("failed");
    saver.hurry();
    expect(requests).toHaveLength(1);
  });

  it("tries again when asked to resume, but does not hurry what waits", async () => {
    const { saver, requests, end } = given();
    saver.changed();
    saver.resume();
    expect(requests).toHaveLength(0);
    void saver.flush();
    await end("failed");
    saver.resume();
    expect(requests).toHaveLength(2);
  });

  it("tries again after the next change", async () => {
    const { saver, requests, end } = given();
    saver.changed();
    void saver.flush();
    await end("signed-out");
    saver.changed();
    await vi.advanceTimersByTimeAsync(800);
    expect(requests).toHaveLength(2);
  });

  it("sends nothing more after a conflict until it is settled", async () => {
    const { saver, requests, states, end } = given();
    saver.changed();
    void saver.flush();
    await end("conflict");
    saver.changed();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await saver.flush()).toBe(false);
    expect(requests).toHaveLength(1);
    expect(states.at(-1)).toBe("conflict");
    saver.settle();
    saver.changed();
    await vi.advanceTimersByTimeAsync(800);
    expect(requests).toHaveLength(2);
  });

  it("is quiet once its page is gone", async () => {
    const { saver, requests } = given();
    saver.changed();
    saver.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(requests).toHaveLength(0);
  });
});
