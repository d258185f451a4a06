import { once } from "node:events";
import { createServer, get, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { TEST_SECRETS } from "@/tests/support/secrets";
import { boot } from "../boot";
import { markRequest } from "./mark-request";
import { metricsReply } from "./metrics-reply";
import { startTelemetry } from "./request-telemetry";

interface Line {
  level: string;
  event: string;
  fields: Record<string, unknown>;
}

const { lines } = vi.hoisted(() => {
  const written: Line[] = [];
  const at = (level: string) => (event: string, fields: Record<string, unknown>) =>
    void written.push({ level, event, fields });
  const log = { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
  (globalThis as Record<symbol, unknown>)[Symbol.for("koomky.log")] = { value: log };
  return { lines: written };
});

vi.mock(import("../env"), async (original) => ({ env: { ...(await original()).env, SLOW_REQUEST_THRESHOLD_MS: 60 } }));

const handlers: Record<string, RequestListener> = {
  "/login": (_request, response) => response.end("ok"),
  "/slow": async (_request, response) => {
    await setTimeout(80);
    response.end("ok");
  },
  "/forever": () => undefined,
};

const server = createServer((request, response) => {
  request.headers["x-request-id"] ??= "none";
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  if (path.startsWith("/api/v1/members/")) {
    markRequest(String(request.headers["x-request-id"]), { userId: "user-1", workspaceId: "workspace-1" });
    response.writeHead(404).end();
  } else if (handlers[path]) handlers[path](request, response);
  else response.writeHead(307, { location: "/login" }).end();
});

let origin: string;

beforeAll(async () => {
  boot(); // opens pools that connect at the first query, which never comes
  startTelemetry();
  startTelemetry();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => void lines.splice(0));
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await closeDatabase();
});

const lineOf = (requestId: string, event = "request") =>
  vi.waitFor(() => {
    const found = lines.filter((line) => line.event === event && line.fields["request_id"] === requestId);
    expect(found).toHaveLength(1);
    return found[0]!;
  });

const call = (path: string, requestId: string, init: RequestInit = {}) =>
  fetch(origin + path, { redirect: "manual", ...init, headers: { "x-request-id": requestId, ...init.headers } });

describe("request telemetry", () => {
  it("leaves one line per request, however often it is started, without query, cookie or body", async () => {
    const init = { method: "POST", body: "password=hunter2", headers: { cookie: "sid=secret-cookie" } };
    await (await call("/login?token=secret-token", "r-1", init)).text();
    const { level, fields } = await lineOf("r-1");
    expect(level).toBe("info");
    expect(fields).toMatchObject({ method: "POST", route: "/login", status: 200, duration_ms: expect.any(Number) });
    expect(JSON.stringify(lines)).not.toMatch(/secret|hunter2/);
    expect(lines.filter(({ event }) => event === "slow_request_detected")).toEqual([]);
  });

  it("names the caller that the application found", async () => {
    await call("/api/v1/members/0199a3b0-1f2e-7c3d-8e4f-0123456789ab", "r-2");
    expect((await lineOf("r-2")).fields).toMatchObject({
      route: "/api/v1/members/[id]",
      status: 404,
      user_id: "user-1",
      workspace_id: "workspace-1",
    });
  });

  it("warns of a slow request", async () => {
    await (await call("/slow", "r-3")).text();
    const { level, fields } = await lineOf("r-3", "slow_request_detected");
    expect(level).toBe("warn");
    expect(fields).toMatchObject({ route: "/slow", threshold_ms: 60 });
    expect(fields["duration_ms"]).toBeGreaterThanOrEqual(60);
  });

  it("tells of a client that left", async () => {
    const request = get(`${origin}/forever`, { headers: { "x-request-id": "r-4" } });
    request.on("error", () => undefined);
    await once(server, "request");
    request.destroy();
    expect((await lineOf("r-4")).fields).toMatchObject({ route: "/forever", aborted: true });
  });
});

describe("metrics", () => {
  const ask = (headers: Record<string, string>) => metricsReply(new Request("http://localhost/metrics", { headers }));
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const token = TEST_SECRETS.METRICS_TOKEN;

  it("are counted by route, and paths made up by visitors share one label", async () => {
    for (let i = 0; i < 20; i += 1) await call(`/made-up-${i}`, `made-up-${i}`);
    await lineOf("made-up-19");
    const response = await ask(bearer(token));
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const text = await response.text();
    expect(text).toContain('koomky_http_request_duration_seconds_count{method="POST",route="/login",status="200"} 1');
    expect(text).toContain('route="/api/v1/members/[id]",status="404"} 1');
    expect(text).toContain(
      'koomky_http_request_duration_seconds_count{method="GET",route="unmatched",status="307"} 20',
    );
    expect(text).not.toContain("made-up");
    expect(text).toContain('koomky_database_connections{pool="app",state="waiting"} 0');
    expect(text).toContain("process_resident_memory_bytes");
  });

  it.each([
    ["nothing", {}],
    ["another token", bearer("x".repeat(40))],
    ["a token that begins right", bearer(token.slice(0, -1))],
    ["another address", { "x-koomky-client": "203.0.113.9" }],
  ])("are hidden from %s", async (_who, headers) => {
    expect((await ask(headers)).status).toBe(404);
  });
});
