import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GivenPerson } from "@/tests/support/given";
import { freezeBackends, killBackends } from "@/tests/support/postgres-faults";
import { ask, type Answer } from "./support/ask";
import { hold } from "./support/hold";
import { halfWritten, inviting, lost, type Acknowledged } from "./support/inviting";
import { startLoad, type Client } from "./support/load";
import { until } from "./support/until";
import { openWorld, type World } from "./support/world";

const BACKENDS = 200;
const AT_ONCE = 4;
/** Answers between two blows, so that work is under way at each of them. */
const BETWEEN = 8;
const CLIENTS_PER_WORKSPACE = 8;
/** Connections of the application for requests: `db/client.ts`. */
const POOL = 12;
/** PostgreSQL ends a statement after 10 seconds; somewhat later the application stops waiting for it to say so. */
const GONE_MS = 15_000;

describe(`${BACKENDS} backends killed while two workspaces work`, () => {
  let world: World;
  const acknowledged: Acknowledged[] = [];
  /** Everything a client saw that is not its workspace's. */
  const foreign: unknown[] = [];
  const owners: GivenPerson[] = [];

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  /** Reads lists and records, and keeps what does not bear the workspace's mark. */
  function watching(owner: GivenPerson, mark: string): Client {
    const looks = [
      { path: "/api/v1/invitations?per_page=50", own: (text: string) => !text.includes("@") || text.includes(mark) },
      { path: "/api/v1/workspace", own: (text: string) => text.includes(owner.workspaceId) },
      { path: "/api/v1/members", own: (text: string) => text.includes(owner.email) },
    ];
    let turn = 0;
    return async () => {
      const { path, own } = looks[turn++ % looks.length] ?? { path: "", own: () => false };
      const answer = await ask(`${world.app.url}${path}`, { bearer: owner.token });
      if (answer.status === 200) {
        const rows = [answer.body.data].flat();
        foreign.push(...rows.filter((row) => !own(JSON.stringify(row))));
        if (rows.length === 0 && path !== looks[0]?.path) foreign.push({ path, rows });
      }
      return answer;
    };
  }

  async function clientsOf(mark: string): Promise<Client[]> {
    const owner = await world.given.workspace({ workspaceName: mark, email: `owner@${mark}.example` });
    owners.push(owner);
    return Array.from({ length: CLIENTS_PER_WORKSPACE }, (_, index) =>
      index % 2 === 0 ? inviting(world.app.url, owner, `${mark}-${index}`, acknowledged) : watching(owner, mark),
    );
  }

  const later = ({ status, headers, body }: Answer) =>
    status === 503 && body.code === "database.unavailable" && Number(headers.get("retry-after")) > 0;

  it("answers everybody, or says when to come back", async () => {
    const clients = [...(await clientsOf("atelier-ocre")), ...(await clientsOf("studio-indigo"))];
    await world.leave();
    const { pid } = world.app;
    const load = startLoad(clients);
    await load.everybodyServed();
    for (let killed = 0; killed < BACKENDS;) {
      killed += await killBackends(world.database, Math.min(AT_ONCE, BACKENDS - killed));
      await load.more(BETWEEN);
    }
    await load.everybodyServed();
    await load.stop();

    expect(load.broken).toEqual([]);
    const refused = load.answers.filter(({ status }) => status >= 300);
    expect(refused.filter((answer) => !later(answer)).map(({ status, body }) => ({ ...body, status }))).toEqual([]);
    expect(refused.length).toBeGreaterThan(0);
    expect(world.app.pid).toBe(pid);
    expect(world.app.output()).not.toMatch(/uncaught_exception|unhandled_rejection|unexpected_error/);
    console.log(`killed backends: ${load.answers.length} answers, ${refused.length} of them "later"`);
  });

  it("never showed anybody a row of the other workspace", () => {
    expect(foreign).toEqual([]);
  });

  it("lost nothing it had acknowledged, and wrote nothing by halves", async () => {
    expect(acknowledged.length).toBeGreaterThanOrEqual(CLIENTS_PER_WORKSPACE);
    expect(await lost(world.database, acknowledged)).toEqual([]);
    expect(await halfWritten(world.database)).toEqual([]);
  });

  it("wrote every row into the workspace of whoever asked", async () => {
    const astray = await world.database.query(
      `select i.email, w.name from invitations i join workspaces w on w.id = i.workspace_id
        where not starts_with(i.email, w.name)`,
    );
    expect(astray).toEqual([]);
  });

  it("gives every connection back clean after a transaction that failed on it", async () => {
    const { app, database } = world;
    const [owner] = owners;
    const workspace = { url: `${app.url}/api/v1/workspace`, bearer: owner?.token ?? "" };
    const everyConnection = (work: (index: number) => Promise<Answer>) =>
      Promise.all(Array.from({ length: POOL }, (_, index) => work(index)));

    const held = await hold(database, "select from workspaces where id = $1 for update", [owner?.workspaceId]);
    const refused = await everyConnection((index) =>
      ask(workspace.url, { method: "PATCH", bearer: workspace.bearer, body: { name: `Name ${index}` } }),
    );
    await held.letGo();
    expect(refused.map(({ status, body }) => `${status} ${body.code}`)).toEqual(
      Array<string>(POOL).fill("503 database.busy"),
    );
    const answers = await everyConnection(() => ask(workspace.url, { bearer: workspace.bearer }));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(POOL).fill(200));
    expect(answers.map(({ body }) => (body.data as { name: string }).name)).toEqual(
      Array<string>(POOL).fill("atelier-ocre"),
    );
  });

  it("lets nobody wait for ever on connections whose other end is gone without a word", async () => {
    const [owner] = owners;
    const look = () => ask(`${world.app.url}/api/v1/workspace`, { bearer: owner?.token ?? "", patienceMs: GONE_MS });
    const everybodyLooks = () => Promise.all(Array.from({ length: POOL }, look));
    await everybodyLooks();
    const frozen = await freezeBackends(world.database);
    try {
      const answers = await everybodyLooks();
      const refused = answers.filter((answer) => answer.status !== 200);
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.filter((answer) => !later(answer)).map(({ status, body }) => ({ ...body, status }))).toEqual([]);
      await until("everybody is served again", async () =>
        (await everybodyLooks()).every(({ status }) => status === 200),
      );
    } finally {
      frozen.thaw();
    }
  });
});
