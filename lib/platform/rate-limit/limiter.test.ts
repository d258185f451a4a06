import { LRUCache } from "lru-cache";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startRedis } from "@/tests/support/redis-server";
import { openRedis, type RedisPort } from "../redis/redis";
import { createLimiter, type Limiter } from "./limiter";
import { takeLocally, type Windows } from "./local-window";

const windows = (): Windows => new LRUCache({ max: 1_000 });
const passes = async (limiter: Limiter, key: string, times: number) => {
  const results = [];
  for (let i = 0; i < times; i += 1) results.push(await limiter.take(key));
  return results.filter(({ ok }) => ok).length;
};

let server: Awaited<ReturnType<typeof startRedis>>;
const open: RedisPort[] = [];

async function connect(): Promise<RedisPort> {
  const redis = openRedis(server.url);
  open.push(redis);
  await vi.waitFor(() => expect(redis.status()).toBe("up"), { timeout: 5_000, interval: 10 });
  return redis;
}

beforeAll(async () => void (server = await startRedis()));
afterAll(() => server.stop());

// Only the date stands still: windows are aligned to the clock, and a test must not straddle two of them.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-01T00:00:10Z") }));
afterEach(() => {
  vi.useRealTimers();
  for (const redis of open.splice(0)) redis.close();
});

describe("takeLocally", () => {
  it("passes exactly the limit in a window, then weighs the previous one", () => {
    const store = windows();
    const take = (now: number) => takeLocally(store, "k", 10, 60_000, now).success;
    const minute = 60_000 * 1_000;
    expect(Array.from({ length: 15 }, () => take(minute)).filter(Boolean)).toHaveLength(10);
    expect(take(minute + 59_999)).toBe(false);
    expect(Array.from({ length: 15 }, () => take(minute + 90_000)).filter(Boolean)).toHaveLength(5);
    expect(Array.from({ length: 15 }, () => take(minute + 240_000)).filter(Boolean)).toHaveLength(10);
  });
});

describe("limiter in this process", () => {
  it("counts each key on its own and says what is left", async () => {
    const limiter = createLimiter("t", { limit: 3, windowSeconds: 60 }, null, windows());
    expect(await limiter.take("a")).toEqual({ ok: true, limit: 3, remaining: 2, resetSeconds: 50 });
    await limiter.take("a");
    await limiter.take("a");
    expect(await limiter.take("a")).toEqual({ ok: false, limit: 3, remaining: 0, resetSeconds: 50 });
    expect((await limiter.take("b")).ok).toBe(true);
  });
});

describe("limiter with Redis", () => {
  it("holds across processes", async () => {
    const options = { limit: 10, windowSeconds: 60 };
    const [here, there] = [await connect(), await connect()].map((redis) =>
      createLimiter("shared", options, redis, windows()),
    );
    const results = await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? here! : there!).take("client")));
    expect(results.filter(({ ok }) => ok)).toHaveLength(10);
    expect((await here!.take("client")).resetSeconds).toBe(50);
  });

  it("finds its scripts again after Redis lost them", async () => {
    const redis = await connect();
    const limiter = createLimiter("scripts", { limit: 2, windowSeconds: 60 }, redis, windows());
    await limiter.take("k");
    await redis.run(
      (client) => client.script("FLUSH"),
      () => undefined,
    );
    expect(await limiter.take("k")).toMatchObject({ ok: true, remaining: 0 });
    expect(redis.status()).toBe("up");
  });

  it("goes on counting where it stood when Redis is killed, and never lets more pass", async () => {
    const redis = await connect();
    const limiter = createLimiter("killed", { limit: 10, windowSeconds: 60 }, redis, windows());
    expect(await passes(limiter, "attacker", 6)).toBe(6);
    await server.kill();
    expect(await passes(limiter, "attacker", 50)).toBe(4);
    await server.start();
    await vi.waitFor(() => expect(redis.status()).toBe("up"), { timeout: 8_000, interval: 20 });
    expect(await passes(limiter, "attacker", 50)).toBe(0);
  });

  it("enforces the limit while Redis is frozen, without waiting for it", async () => {
    const limiter = createLimiter("frozen", { limit: 100, windowSeconds: 60 }, await connect(), windows());
    server.freeze();
    try {
      const start = performance.now();
      expect(await passes(limiter, "attacker", 200)).toBe(100);
      expect(performance.now() - start).toBeLessThan(2_000);
    } finally {
      server.thaw();
    }
  });
});
