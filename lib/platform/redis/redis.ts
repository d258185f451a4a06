import { Redis } from "ioredis";
import { createBreaker } from "../breaker/breaker";
import { env } from "../env";
import { processWide } from "../process-wide";
import { onStop } from "../telemetry/lifecycle";
import { log } from "../telemetry/log";

/** Redis behind its breaker: every use states what happens without it. */
export interface RedisPort {
  run<Result>(attempt: (client: Redis) => Promise<Result>, fallback: () => Result | Promise<Result>): Promise<Result>;
  /** Runs `catchUp` each time Redis is back, before it is used again. */
  onReturn(catchUp: (client: Redis) => Promise<void>): void;
  status(): "up" | "down";
  close(): void;
}

/** Connects in the background; until the first connection stands, callers get their fallback. */
export function openRedis(url: string): RedisPort {
  const client = new Redis(url, {
    // A command is sent now or fails now: nothing is queued for, or replayed on, a later connection.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 1_000,
    retryStrategy: (attempt) => Math.min(100 * 2 ** attempt, 2_000),
  });
  const catchUps: ((client: Redis) => Promise<void>)[] = [];

  const breaker = createBreaker({
    initial: "open",
    timeoutMs: 100,
    retryAfterMs: 1_000,
    probe: () => client.ping(),
    restore: () => Promise.all(catchUps.map((catchUp) => catchUp(client))),
    onChange: (state, reason) => {
      if (state === "closed") log.info("redis_up");
      else log.warn("redis_down", { error: reason });
    },
  });
  client.on("ready", () => void breaker.recover());
  client.on("close", () => breaker.trip(new Error("connection closed")));
  client.on("error", () => undefined); // told by the breaker; without a listener ioredis prints every attempt
  // A Redis that was never there changes no state, so nobody would hear of it.
  const neverThere = (error: Error) => log.warn("redis_down", { error });
  client.once("error", neverThere);
  client.once("ready", () => client.off("error", neverThere));

  return {
    run: (attempt, fallback) => breaker.run(() => attempt(client), fallback),
    onReturn: (catchUp) => void catchUps.push(catchUp),
    status: () => (breaker.state === "closed" ? "up" : "down"),
    close: () => client.disconnect(),
  };
}

/** The Redis of `REDIS_URL`, or null when none is configured. */
export function configuredRedis(): RedisPort | null {
  const url = env.REDIS_URL;
  if (url === undefined) return null;
  return processWide("redis", () => {
    const redis = openRedis(url);
    onStop(() => redis.close());
    return redis;
  });
}
