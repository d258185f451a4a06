import { Agent, get, type IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type RunningApp } from "@/tests/support/app";
import { startBrokenMailServer } from "@/tests/support/mail-servers";
import { ask } from "./support/ask";
import { hold } from "./support/hold";
import { until } from "./support/until";
import { startUpload } from "./support/upload";
import { openWorld, type World } from "./support/world";

const LIMIT_MS = 30_000;
/** For a process to end on a busy machine once it decided to. */
const GRACE_MS = 5_000;

/** Answers every message with the beginning of an answer, for ever. */
const startDrippingMailServer = () => {
  const drips = new Set<NodeJS.Timeout>();
  const server = startBrokenMailServer("message", (socket) => {
    const drip = setInterval(() => socket.write("250-almost\r\n"), 1_000);
    drips.add(drip);
    socket.on("close", () => clearInterval(drip));
  });
  return { server, busy: () => drips.size > 0 };
};

/** Asks over connections that stay open whether requests should be sent here, until they are closed. */
function watchReadiness(url: string, connections: number) {
  const answers: { status: number | undefined; code: unknown }[] = [];
  let asked = 0;
  const watch = async (agent: Agent) => {
    for (;;) {
      const [response] = (await once(get(`${url}/api/v1/health/ready`, { agent }), "response")) as [IncomingMessage];
      const { code } = (await json(response)) as { code?: string };
      asked += 1;
      answers.push({ status: response.statusCode, code });
      if (response.headers.connection === "close") return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  const watching = Array.from({ length: connections }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    // One that was idle for too long is closed under the next question.
    await watch(agent).catch(() => undefined);
    agent.destroy();
  });
  return { answers, running: () => asked >= connections, over: () => Promise.all(watching) };
}

describe("SIGTERM", () => {
  let world: World;
  let mail: ReturnType<typeof startDrippingMailServer>;
  let stuck: { code: number | null; tookMs: number } | undefined;
  let next: RunningApp;

  /** Ends the first application while it has a request and a mail that never end. */
  async function stopStuck(): Promise<void> {
    const { app, given } = world;
    const owner = await given.workspace();
    const body = { email: "somebody@example.com", role: "member" };
    await ask(`${app.url}/api/v1/invitations`, { method: "POST", bearer: owner.token, body });
    await until("a mail is on its way", mail.busy);
    await startUpload(`${app.url}/api/v1/profile/avatar`, owner.token);
    const began = performance.now();
    void app.terminate().then((code) => (stuck = { code, tookMs: performance.now() - began }));
  }

  beforeAll(async () => {
    mail = startDrippingMailServer();
    const { port } = await mail.server;
    world = await openWorld({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    await stopStuck();
    next = await startApp({ database: world.database, env: { LOG_LEVEL: "warn" } });
  });
  afterAll(async () => {
    await next.stop();
    await world.close();
    await (await mail.server).stop();
  });

  it("finishes what is in flight, says it is not ready, takes nothing new, and ends with 0", async () => {
    const { given, database } = world;
    const owner = await given.workspace();
    const upload = await startUpload(`${next.url}/api/v1/profile/avatar`, owner.token);
    const readiness = watchReadiness(next.url, 8);
    await until("every connection is open", readiness.running);
    const held = await hold(database, "select from workspaces where id = $1 for update", [owner.workspaceId]);
    const slow = ask(`${next.url}/api/v1/workspace`, {
      method: "PATCH",
      bearer: owner.token,
      body: { name: "Atelier du soir" },
    });
    await held.wanted();

    const began = performance.now();
    const ended = next.terminate();
    await readiness.over();
    expect(readiness.answers).toContainEqual({ status: 503, code: "health.not_ready" });
    const refused = await ask(`${next.url}/api/v1/health/live`).catch((error: unknown) => error);
    expect(refused).toMatchObject({ cause: { code: "ECONNREFUSED" } });

    await held.letGo();
    expect((await slow).status).toBe(200);
    expect(await upload.finish()).toBe(200);
    expect(await ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(LIMIT_MS);
    const [kept] = await database.query(
      `select w.name, exists (select from user_avatars where user_id = $2) as avatar from workspaces w where w.id = $1`,
      [owner.workspaceId, owner.userId],
    );
    expect(kept).toEqual({ name: "Atelier du soir", avatar: true });
  });

  it("does not wait longer than half a minute for a request and a mail that never end", async () => {
    await until("the process ends", () => stuck !== undefined, 2 * LIMIT_MS + GRACE_MS);
    expect(stuck?.tookMs).toBeLessThan(LIMIT_MS + GRACE_MS);
    // Something was cut off: whoever looks after the process may want to know.
    expect(stuck?.code).toBe(1);
  });
});
