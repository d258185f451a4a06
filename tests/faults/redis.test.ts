import { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startRedis } from "@/tests/support/redis-server";
import { ask, type Answer } from "./support/ask";
import { startLoad } from "./support/load";
import { percentiles } from "./support/percentiles";
import { until } from "./support/until";
import { openWorld, type World } from "./support/world";

const CLIENTS = 6;
/** Answers a fault must last for. */
const DURING = 150;
const LIMIT = 10;
const MINUTE_MS = 60_000;

describe("a configured Redis that fails", () => {
  let world: World;
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let bearer: string;
  let addresses = 0;

  beforeAll(async () => {
    redis = await startRedis();
    world = await openWorld({ REDIS_URL: redis.url, TRUSTED_PROXY_HOPS: "1" });
    bearer = (await world.given.workspace()).token;
  });
  afterAll(async () => {
    redis.thaw();
    await world.close();
    await redis.stop();
  });

  const stateOfRedis = async () => {
    const { body } = await ask(`${world.app.url}/api/v1/health`);
    return (body.data as { services: { redis: { status: string } } }).services.redis.status;
  };
  const isUp = () => until("Redis is used", async () => (await stateOfRedis()) === "up");
  beforeEach(isUp);

  const newAddress = () => {
    addresses += 1;
    return `203.0.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}`;
  };

  /** A sign-in without credentials: counted by the limiter, then refused with 422. */
  const attempt = (address: string): Promise<Answer> =>
    ask(`${world.app.url}/api/v1/auth/login`, { method: "POST", body: {}, headers: { "x-forwarded-for": address } });

  /** Requests that need Redis or do not; whatever is not the one right answer is broken. */
  async function firstAttempt(): Promise<Answer> {
    const answer = await attempt(newAddress());
    const { status, headers, body } = answer;
    const counted = status === 422 && headers.get("ratelimit-remaining") === String(LIMIT - 1);
    if (!counted) throw new Error(`${status} ${JSON.stringify(body)}`);
    return { ...answer, status: 200 };
  }
  async function me(): Promise<Answer> {
    const answer = await ask(`${world.app.url}/api/v1/auth/me`, { bearer });
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }

  /** Busy clients while `fault` happens: before, during and after it every one of them is served. */
  async function serves(name: string, fault: (more: (count: number) => Promise<void>) => Promise<void>) {
    const load = startLoad(Array.from({ length: CLIENTS }, (_, index) => (index % 3 === 2 ? me : firstAttempt)));
    await load.more(DURING);
    const healthy = load.answers.length;
    await fault(load.more);
    const troubled = load.answers.slice(healthy);
    await load.stop();
    expect(load.broken).toEqual([]);
    console.log(`Redis up: ${percentiles(load.answers.slice(0, healthy))}; ${name}: ${percentiles(troubled)}`);
    return troubled;
  }

  /** Ten attempts pass in one minute, whatever happens to Redis after the first six. */
  async function limitHolds(fault: () => Promise<void>): Promise<void> {
    // The window slides over whole minutes: an attempt of the minute before counts a little less.
    await until("a minute with time left", () => Date.now() % MINUTE_MS < MINUTE_MS * 0.75, MINUTE_MS);
    const address = newAddress();
    const statuses: number[] = [];
    for (let count = 1; count <= LIMIT + 2; count += 1) {
      if (count === 7) await fault();
      statuses.push((await attempt(address)).status);
    }
    expect(statuses).toEqual([...Array<number>(LIMIT).fill(422), 429, 429]);
  }

  const times = (event: string) => world.app.output().split(`"event":"${event}"`).length - 1;

  it("killed: nobody notices, and it is used again when it is back", async () => {
    const before = times("redis_down");
    await serves("killed", async (more) => {
      await redis.kill();
      await more(DURING);
    });
    expect(times("redis_down")).toBe(before + 1);
    await until("health tells", async () => (await stateOfRedis()) === "down");
    await redis.start();
    await isUp();
  });

  it("frozen: one attempt finds out, nobody else waits for it", async () => {
    const observer = new Redis(redis.url);
    const asked = async () => {
      const calls = (await observer.info("commandstats")).matchAll(/^cmdstat_(?:evalsha|eval|get|set):calls=(\d+)/gm);
      return [...calls].reduce((sum, [, count]) => sum + Number(count), 0);
    };
    const attempts = { before: 0, after: 0 };
    const troubled = await serves("frozen", async (more) => {
      attempts.before = await asked();
      redis.freeze();
      await more(DURING);
    });
    redis.thaw();
    attempts.after = await asked();
    observer.disconnect();
    // Those of the clients that were on their way when it froze; without the breaker it would be every one of them.
    const onTheirWay = attempts.after - attempts.before;
    expect(troubled.length).toBeGreaterThanOrEqual(DURING);
    expect(onTheirWay).toBeLessThanOrEqual(4 * CLIENTS);
    await isUp();
  });

  it("flapping: nobody notices either", async () => {
    await serves("flapping", async (more) => {
      for (let flap = 0; flap < 8; flap += 1) {
        redis.freeze();
        await more(DURING / 5);
        redis.thaw();
        await more(DURING / 5);
      }
    });
    await isUp();
  });

  it("killed or frozen in the middle of a guessing attack: the eleventh attempt of the minute is refused", async () => {
    await limitHolds(() => redis.kill());
    await redis.start();
    await isUp();
    await limitHolds(async () => redis.freeze());
    redis.thaw();
  });

  it("killed and empty when it comes back: what this process counted still counts", async () => {
    await limitHolds(async () => {
      await redis.kill();
      await redis.start();
      await isUp();
    });
  });

  it("left no error behind", () => {
    expect(world.app.output()).not.toMatch(/uncaught_exception|unhandled_rejection|unexpected_error/);
  });
});
