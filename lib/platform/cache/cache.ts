import type { Redis } from "ioredis";
import { LRUCache } from "lru-cache";
import { processWide } from "../process-wide";
import { configuredRedis, type RedisPort } from "../redis/redis";

/**
 * Values that may be lost at any moment and may be as old as their lifetime. Never a session, a right or a balance.
 * Values travel as JSON: parse what comes back.
 */
export interface Cache {
  /** The value, or undefined when it is unknown or expired. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown, ttlSeconds: number): Promise<void>;
  /** Forgets every key that starts with `prefix`. */
  del(prefix: string): Promise<void>;
}

const NAMESPACE = "koomky:cache:";
/** More forgotten prefixes than this during one outage, and everything is forgotten instead. */
const MISSED_MAX = 1_000;

async function unlinkPrefix(client: Redis, prefix: string): Promise<void> {
  const match = `${(NAMESPACE + prefix).replace(/[\\*?[\]]/g, "\\$&")}*`;
  let cursor = "0";
  do {
    const [next, keys] = await client.scan(cursor, "MATCH", match, "COUNT", 500);
    if (keys.length > 0) await client.unlink(...keys);
    cursor = next;
  } while (cursor !== "0");
}

/** @param redis shared by all processes; without it, or while it is down, each process keeps its own bounded cache */
export function createCache(redis: RedisPort | null): Cache {
  const local = new LRUCache<string, string>({
    max: 5_000,
    maxSize: 16 * 1024 * 1024,
    sizeCalculation: (value, key) => value.length + key.length,
  });
  const missed = new Set<string>();

  const localDel = (prefix: string) => {
    for (const key of local.keys()) if (key.startsWith(prefix)) local.delete(key);
  };

  // What was forgotten while Redis was away is still in it, and would come back from the dead with it.
  redis?.onReturn(async (client) => {
    for (const prefix of missed) {
      await unlinkPrefix(client, prefix);
      missed.delete(prefix);
    }
    local.clear();
  });

  return {
    async get(key) {
      const known = () => local.get(key);
      const value = redis
        ? await redis.run(async (client) => (await client.get(NAMESPACE + key)) ?? undefined, known)
        : known();
      return value === undefined ? undefined : JSON.parse(value);
    },
    async set(key, value, ttlSeconds) {
      const text = JSON.stringify(value);
      const keep = () => void local.set(key, text, { ttl: ttlSeconds * 1000 });
      if (!redis) return keep();
      await redis.run(async (client) => void (await client.set(NAMESPACE + key, text, "EX", ttlSeconds)), keep);
    },
    async del(prefix) {
      localDel(prefix);
      await redis?.run(
        (client) => unlinkPrefix(client, prefix),
        () => {
          if (missed.size < MISSED_MAX) return void missed.add(prefix);
          missed.clear();
          missed.add("");
        },
      );
    },
  };
}

/** The application's cache: Redis when `REDIS_URL` is set, otherwise in this process. */
export const cache = (): Cache => processWide("cache", () => createCache(configuredRedis()));
