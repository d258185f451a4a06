import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { restartPostgres } from "@/tests/support/postgres-faults";
import { ask } from "./support/ask";
import { halfWritten, inviting, lost, type Acknowledged } from "./support/inviting";
import { startLoad, type Client } from "./support/load";
import { until } from "./support/until";
import { openWorld, type World } from "./support/world";

const WRITERS = 20;
const READERS = 10;
const BACK_WITHIN_MS = 5_000;

describe("PostgreSQL restarted under 30 busy clients", () => {
  let world: World;
  const acknowledged: Acknowledged[] = [];

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function clients(): Promise<Client[]> {
    const { app, given } = world;
    const owners = await Promise.all([given.workspace(), given.workspace(), given.workspace()]);
    const [first] = owners;
    const writers = Array.from({ length: WRITERS }, (_, index) =>
      inviting(app.url, owners[index % owners.length] ?? first, `writer-${index}`, acknowledged),
    );
    const reading = (path: string) => () => ask(`${app.url}${path}`, { bearer: first.token });
    const readers = Array.from({ length: READERS }, (_, index) =>
      reading(index % 2 === 0 ? "/api/v1/auth/me" : "/api/v1/invitations?per_page=20"),
    );
    return [...writers, ...readers];
  }

  it("answers each of them or says when to come back, and is back by itself", async () => {
    const { app } = world;
    const load = startLoad(await clients());
    await load.everybodyServed();
    await restartPostgres();
    const upAgain = performance.now();
    await load.everybodyServed();
    await load.stop();

    expect(load.broken).toEqual([]);
    const refused = load.answers.filter(({ status }) => status >= 300);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, headers, body } of refused) {
      expect({ ...body, status }).toMatchObject({ status: 503, code: "database.unavailable" });
      expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    }
    const served = load.answers.filter(({ status, askedAt }) => status < 300 && askedAt >= upAgain);
    const first = Math.min(...served.map(({ askedAt, tookMs }) => askedAt + tookMs));
    expect(first - upAgain).toBeLessThan(BACK_WITHIN_MS);
    expect(app.output()).not.toMatch(/uncaught_exception|unhandled_rejection|unexpected_error/);
    console.log(
      `restart: ${load.answers.length} answers, ${refused.length} of them "later", ` +
        `served again after ${Math.round(first - upAgain)} ms, slowest ${Math.round(Math.max(...load.answers.map(({ tookMs }) => tookMs)))} ms`,
    );
  });

  it("lost nothing it had acknowledged, and wrote nothing by halves", async () => {
    expect(acknowledged.length).toBeGreaterThanOrEqual(2 * WRITERS);
    expect(await lost(world.database, acknowledged)).toEqual([]);
    expect(await halfWritten(world.database)).toEqual([]);
  });

  it("hands every committed event to the jobs all the same", async () => {
    const undelivered = async () => {
      const [row] = await world.database.query<{ count: number }>(
        "select count(*)::int as count from events where dispatched_at is null",
      );
      return row?.count;
    };
    await until("every event is delivered", async () => (await undelivered()) === 0, 60_000);
  });

  it("is not bothered by a restart while nobody asks for anything", async () => {
    await restartPostgres();
    const ready = async () => (await ask(`${world.app.url}/api/v1/health/ready`)).status === 200;
    await until("the application is ready", ready, BACK_WITHIN_MS);
    expect(world.app.output()).not.toMatch(/uncaught_exception|unhandled_rejection|unexpected_error/);
  });
});
