import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const KEY = "signkey-test-" + "0123456789abcdef".repeat(4);
const ENDPOINT = "http://localhost:3000/api/inngest";

type Answer = (request: Request) => Promise<Response> | Response;
type Route = Record<"GET" | "POST" | "PUT", Answer>;

/** Keys in order: what is signed is the canonical form of the body. */
const call = (fnId: string) => ({
  url: `${ENDPOINT}?fnId=${fnId}&stepId=step`,
  body: '{"ctx":{"attempt":0,"run_id":"1"},"event":{"data":{},"name":"e"},"events":[],"steps":{}}',
});

function signature(body: string, key = KEY): string {
  const seconds = String(Math.floor(Date.now() / 1_000));
  const secret = key.replace(/^signkey-\w+-/, "");
  return `t=${seconds}&s=${createHmac("sha256", secret).update(body).update(seconds).digest("hex")}`;
}

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  new Request(url, {
    method: "POST",
    body,
    headers: { host: "localhost:3000", "content-type": "application/json", ...headers },
  });
const bare = (method: "GET" | "PUT") =>
  new Request(ENDPOINT, { method, headers: { host: "localhost:3000" }, ...(method === "PUT" ? { body: "{}" } : {}) });

describe("without an Inngest server", () => {
  it("has no HTTP route", async () => {
    const route = await import("@/app/api/inngest/route");
    const { url, body } = call("koomky-expire-credentials");
    expect((await route.GET(bare("GET"))).status).toBe(404);
    expect((await route.PUT(bare("PUT"))).status).toBe(404);
    expect((await route.POST(post(url, body))).status).toBe(404);
  });
});

describe("with an Inngest server", () => {
  let server: Server;
  let route: Route;
  const seen: { url: string; authorization: string | undefined; body: unknown }[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) text += String(chunk);
    seen.push({ url: request.url ?? "", authorization: request.headers.authorization, body: JSON.parse(text) });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ status: 200, ids: ["1"], modified: true, error: "" }));
    server.emit("recorded");
  }

  beforeAll(async () => {
    server = createServer((request, response) => {
      void answer(request, response);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    vi.resetModules();
    vi.stubEnv("INNGEST_BASE_URL", `http://127.0.0.1:${port}`);
    vi.stubEnv("INNGEST_EVENT_KEY", "event-key");
    vi.stubEnv("INNGEST_SIGNING_KEY", KEY);
    route = await import("@/app/api/inngest/route");
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
    server.close();
  });

  it("runs nothing and tells nothing without a valid signature", async () => {
    const { url, body } = call("koomky-nothing");
    expect((await route.POST(post(url, body))).status).toBe(401);
    const forged = signature(body, "signkey-test-" + "f".repeat(64));
    expect((await route.POST(post(url, body, { "x-inngest-signature": forged }))).status).toBe(401);
    expect(
      (await route.POST(post(url, body.replace('"1"', '"2"'), { "x-inngest-signature": signature(body) }))).status,
    ).toBe(401);
    expect((await route.GET(bare("GET"))).status).toBe(401);
    expect((await route.PUT(bare("PUT"))).status).toBe(401);
    expect(seen).toEqual([]);
  });

  it("accepts a signed call", async () => {
    const { url, body } = call("koomky-nothing");
    const response = await route.POST(post(url, body, { "x-inngest-signature": signature(body) }));
    expect(response.status).toBe(500);
    expect(await response.text()).toContain("was not found in this app");
  });

  it("registers its functions at start, under its own address", async () => {
    const { registerWithServer } = await import("./register");
    const recorded = once(server, "recorded");
    const registration = registerWithServer();
    await recorded;
    await registration.stop();
    const [told] = seen.splice(0);
    if (!told) throw new Error("Nothing arrived");
    expect(told.url).toBe("/fn/register");
    expect(told.authorization).toMatch(/^Bearer signkey-test-[0-9a-f]{64}$/);
    expect(told.authorization).not.toContain(KEY.slice(-32));
    const { url, functions } = told.body as { url: string; functions: { id: string }[] };
    expect(url).toBe(ENDPOINT);
    expect(functions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["koomky-deliver-mail", "koomky-record-failure", "koomky-monitor-failures"]),
    );
  });

  it("sends committed events there, under their own ids", async () => {
    const { dispatch } = await import("./dispatch");
    const at = new Date("2026-03-02T09:00:00Z");
    await dispatch([{ id: "e1", workspaceId: "w1", type: "mail.queued", payload: { mailId: "m1" }, occurredAt: at }]);
    const sent = seen.splice(0)[0];
    expect(sent?.url).toBe("/e/event-key");
    expect(sent?.body).toMatchObject([
      { id: "e1", name: "mail.queued", ts: at.getTime(), data: { mailId: "m1", workspaceId: "w1" } },
    ]);
  });

  it("refuses to start without both keys", async () => {
    vi.resetModules();
    vi.stubEnv("INNGEST_SIGNING_KEY", "");
    await expect(import("./client")).rejects.toThrow("INNGEST_SIGNING_KEY");
  });
});
