import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startRedis } from "@/tests/support/redis-server";
import { openRedis, type RedisPort } from "../redis/redis";
import { cache as applicationCache, createCache, type Cache } from "./cache";

let server: Awaited<ReturnType<typeof startRedis>>;
const open: RedisPort[] = [];

const up = (redis: RedisPort) =>
  vi.waitFor(
    async () => {
      await redis.run(
        async () => undefined,
        () => undefined,
      ); // a caller, as there always is one: callers drive the probes
      expect(redis.status()).toBe("up");
    },
    { timeout: 8_000, interval: 20 },
  );

async function connect(): Promise<RedisPort> {
  const redis = openRedis(server.url);
  open.push(redis);
  await up(redis);
  return redis;
}

beforeAll(async () => void (server = await startRedis()));
afterEach(() => {
  for (const redis of open.splice(0)) redis.close();
});
afterAll(() => server.stop());

async function behavesLikeACache(cache: Cache) {
  expect(await cache.get("a:1")).toBeUndefined();
  await cache.set("a:1", { n: 1, list: ["é", null] }, 60);
  await cache.set("a:2", false, 60);
  await cache.set("b:1", "kept", 60);
  expect(await cache.get("a:1")).toEqual({ n: 1, list: ["é", null] });
  expect(await cache.get("a:2")).toBe(false);
  await cache.set("a*", "a star is no pattern", 60);
  await cache.del("a*");
  expect(await cache.get("a*")).toBeUndefined();
  expect(await cache.get("a:2")).toBe(false);
  await cache.del("a:");
  expect(await cache.get("a:1")).toBeUndefined();
  expect(await cache.get("b:1")).toBe("kept");
  await cache.del("");
}

describe("cache", () => {
  it("works in this process alone", () => behavesLikeACache(createCache(null)));

  it("is one for the whole process, without Redis when none is configured", async () => {
    await behavesLikeACache(applicationCache());
    expect(applicationCache()).toBe(applicationCache());
  });

  it("works in Redis, shared between processes", async () => {
    const [here, there] = [createCache(await connect()), createCache(await connect())];
    await behavesLikeACache(here);
    await here.set("shared", 1, 60);
    expect(await there.get("shared")).toBe(1);
    await there.del("shared");
    expect(await here.get("shared")).toBeUndefined();
  });

  it("forgets after the lifetime, in this process", async () => {
    const cache = createCache(null);
    await cache.set("short", 1, 0.05);
    await cache.set("long", 1, 60);
    expect(await cache.get("short")).toBe(1);
    await vi.waitFor(async () => expect(await cache.get("short")).toBeUndefined());
    expect(await cache.get("long")).toBe(1);
  });

  it("gives every Redis key a lifetime", async () => {
    const redis = await connect();
    await createCache(redis).set("k", 1, 10);
    expect(
      await redis.run(
        (client) => client.ttl("koomky:cache:k"),
        () => -3,
      ),
    ).toBeGreaterThan(8);
  });

  it("survives kill -9 without an error and without serving what was forgotten meanwhile", async () => {
    const cache = createCache(await connect());
    await cache.set("k", "old", 60);
    await server.kill();
    expect(await cache.get("k")).toBeUndefined();
    await cache.set("k", "kept here", 60);
    expect(await cache.get("k")).toBe("kept here");
    await server.start();
    await up(open[0]!);
    expect(await cache.get("k")).toBeUndefined();
    await cache.set("k", "new", 60);
    expect(await cache.get("k")).toBe("new");
  });

  it("never waits more than once for a frozen Redis, and drops afterwards what was deleted meanwhile", async () => {
    const [redis, other] = [await connect(), await connect()];
    const cache = createCache(redis);
    await cache.set("user:1", "stale soon", 60);
    await cache.set("user:2", "untouched", 60);
    server.freeze();
    try {
      expect(await timeOf(200, () => cache.get("user:1"))).toBeLessThan(2_000);
      await cache.del("user:1");
    } finally {
      server.thaw();
    }
    await Promise.all([up(redis), up(other)]);
    expect(await cache.get("user:1")).toBeUndefined();
    expect(await cache.get("user:2")).toBe("untouched");
    expect(
      await other.run(
        (client) => client.exists("koomky:cache:user:1"),
        () => -1,
      ),
    ).toBe(0);
  });

  it("stays cheap while Redis flaps", { timeout: 20_000 }, async () => {
    const redis = await connect();
    const cache = createCache(redis);
    for (let flap = 0; flap < 3; flap += 1) {
      server.freeze();
      expect(await timeOf(200, () => cache.get("k"))).toBeLessThan(2_000);
      server.thaw();
      await up(redis);
    }
  });
});

/** Milliseconds that many calls take, one after the other: were each to wait for Redis, 100 times their number. */
async function timeOf(calls: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) await work();
  return performance.now() - start;
}
