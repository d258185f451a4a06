import { Ratelimit } from "@upstash/ratelimit";
import type { Redis } from "ioredis";
import { LRUCache } from "lru-cache";
import { hashToken } from "../crypto/token";
import { processWide } from "../process-wide";
import { configuredRedis, type RedisPort } from "../redis/redis";
import { takeLocally, type Windows } from "./local-window";

export interface Taken {
  ok: boolean;
  limit: number;
  /** How many more pass in this window. */
  remaining: number;
  /** Whole seconds until the window ends, at least 1. */
  resetSeconds: number;
}

export interface Limiter {
  /** Counts one use of `key`. Keys are hashed, so they may be long or personal. */
  take(key: string): Promise<Taken>;
}

interface Options {
  limit: number;
  windowSeconds: number;
}

type UpstashRedis = ConstructorParameters<typeof Ratelimit>[0]["redis"];

/** The two commands the library uses with one region and no analytics. It sends a script by its hash first. */
function upstashRedis(client: Redis): UpstashRedis {
  const adapter = {
    evalsha: (sha: string, keys: string[], args: unknown[]) =>
      client.evalsha(sha, keys.length, ...keys, ...args.map(String)),
    eval: (script: string, keys: string[], args: unknown[]) =>
      client.eval(script, keys.length, ...keys, ...args.map(String)),
  };
  return adapter as unknown as UpstashRedis;
}

const taken = (
  limit: number,
  { success, remaining, reset }: { success: boolean; remaining: number; reset: number },
): Taken => ({
  ok: success,
  limit,
  remaining: Math.max(0, remaining),
  resetSeconds: Math.max(1, Math.ceil((reset - Date.now()) / 1000)),
});

/**
 * A sliding-window limit. Every use is counted in this process, and in Redis too when there is one: so the limit holds
 * across processes, and when Redis dies or flaps the count goes on where this process stood instead of starting over.
 */
export function createLimiter(
  name: string,
  { limit, windowSeconds }: Options,
  redis: RedisPort | null,
  windows: Windows,
): Limiter {
  const sharedLimits = new WeakMap<Redis, Ratelimit>();
  const sharedLimit = (client: Redis) => {
    const known = sharedLimits.get(client);
    if (known) return known;
    const made = new Ratelimit({
      redis: upstashRedis(client),
      limiter: Ratelimit.slidingWindow(limit, `${windowSeconds} s`),
      prefix: `koomky:limit:${name}`,
      ephemeralCache: false,
      timeout: 0, // its own time-out lets requests pass; ours is the breaker's
    });
    sharedLimits.set(client, made);
    return made;
  };

  return {
    async take(key) {
      const hashed = hashToken(key);
      const here = taken(limit, takeLocally(windows, `${name}:${hashed}`, limit, windowSeconds * 1000, Date.now()));
      if (!here.ok || !redis) return here;
      return redis.run(
        async (client) => taken(limit, await sharedLimit(client).limit(hashed)),
        () => here,
      );
    },
  };
}

/** Room for this many keys in memory; beyond it the longest unused are forgotten. */
const KEYS_MAX = 20_000;

/** A named limit of the application: `limiter("auth", { limit: 10, windowSeconds: 60 })`, then `.take(clientAddress)`. */
export function limiter(name: string, options: Options): Limiter {
  const find = () =>
    processWide(`limiter.${name}`, () => {
      const windows = processWide("limiter-windows", (): Windows => new LRUCache({ max: KEYS_MAX }));
      return createLimiter(name, options, configuredRedis(), windows);
    });
  return { take: (key) => find().take(key) };
}
