import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { call, type Sent } from "../support/api-client";
import { startApp, type RunningApp } from "../support/app";
import { given, PASSWORD } from "../support/given";
import { TEST_SECRETS } from "../support/secrets";
import { sharedDatabase } from "../support/shared-app";
import { callAction } from "./support/page-request";

/** Less than `forgot-password` takes for anybody. */
const THRESHOLD = 200;

let app: RunningApp;

beforeAll(async () => {
  const env = { LOG_LEVEL: "info", TRUSTED_PROXY_HOPS: "1", SLOW_REQUEST_THRESHOLD_MS: String(THRESHOLD) };
  app = await startApp({ database: sharedDatabase(), env });
});

afterAll(() => app.stop());

interface Line {
  level: string;
  event: string;
  request_id?: string;
  route?: string;
  status?: number;
  duration_ms?: number;
  threshold_ms?: number;
}

const lines = (): Line[] =>
  app
    .output()
    .split("\n")
    .filter((text) => text.startsWith("{"))
    .map((text) => JSON.parse(text) as Line);

const here = (method: string, path: string, sent: Sent = {}) => call(method, path, { ...sent, at: app.url });

const named = (id: string | null, event: string) =>
  lines().filter((line) => line.event === event && line.request_id === id);

/** The one line of a request, which is written a moment after its answer. */
const lineOf = (id: string | null): Promise<Line> =>
  vi.waitFor(() => {
    const [line, ...others] = named(id, "request");
    if (!line || others.length > 0) throw new Error(`${others.length + (line ? 1 : 0)} lines of request ${id}`);
    return line;
  });

const SAID = ["duration_ms", "event", "level", "method", "request_id", "route", "status", "time"];
const SAID_OF_SOMEBODY = [...SAID, "user_id", "workspace_id"].sort();

describe("every request leaves one line, which says what happened and nothing of what was sent", () => {
  test.each([
    ["GET", "/api/v1/members?search=geheim", "/api/v1/members", 200],
    ["GET", `/api/v1/members/${crypto.randomUUID()}`, "/api/v1/members/[id]", 404],
    ["PATCH", "/api/v1/profile", "/api/v1/profile", 422],
    ["GET", "/settings/profile?tab=geheim", "/settings/profile", 200],
  ])("%s %s of somebody signed in", async (method, path, route, status) => {
    const owner = await given.workspace();
    const body = method === "PATCH" ? { body: { geheim: "geheim" } } : {};
    const answer = await here(method, path, { cookie: owner.session.cookie, ...body });
    const line = await lineOf(answer.headers.get("x-request-id"));
    expect(Object.keys(line).sort()).toEqual(SAID_OF_SOMEBODY);
    const { userId: user_id, workspaceId: workspace_id } = owner;
    expect(line).toMatchObject({ level: "info", method, route, status, user_id, workspace_id });
  });

  test.each([
    ["GET", "/login?next=/geheim", "/login", 200],
    ["GET", `/reset/${"ab".repeat(32)}`, "/reset/[id]", 200],
    ["GET", `/invitation/${"ab".repeat(32)}`, "/invitation/[id]", 200],
    ["GET", "/api/v1/auth/me", "/api/v1/auth/me", 401],
    ["GET", "/%E0%A4%A", "/[id]", 400],
    ["GET", "/Geheim/GEHEIM", "/[id]/[id]", 303],
    ["PURGE", "/api/v1/members", "/api/v1/members", 405],
  ])("%s %s of nobody", async (method, path, route, status) => {
    const answer = await here(method, path);
    const line = await lineOf(answer.headers.get("x-request-id"));
    expect(Object.keys(line).sort()).toEqual(SAID);
    expect(line).toMatchObject({ level: "info", method: method === "PURGE" ? "OTHER" : method, route, status });
  });

  test("under the caller's own number, where it gave one", async () => {
    await here("GET", "/api/v1/health/live", { headers: { "x-request-id": "caller-4711" } });
    expect(await lineOf("caller-4711")).toMatchObject({ route: "/api/v1/health/live" });
  });
});

test("no secret that was sent or answered gets into the log, whatever became of the request", async () => {
  const owner = await given.workspace();
  const { recoveryCodes } = await given.twoFactor(owner);
  const { cookie } = owner.session;
  const bearer = owner.token;
  const mark = `geheim${crypto.randomUUID().replaceAll("-", "")}`;
  const origin = app.url;
  const link = "cd".repeat(32);
  const made = await here("POST", "/api/v1/tokens", { bearer, body: { name: mark, scopes: ["members:read"] } });
  const { token } = made.body.data as { token: string };
  const started = await here("POST", "/api/v1/auth/2fa/start", { bearer, body: {} });
  const { secret } = started.body.data as { secret: string };
  const answers = await Promise.all([
    here("GET", `/api/v1/members?search=${mark}&${mark}=${mark}`, { bearer }),
    here("GET", `/api/v1/members?filter[role]=${mark}`, { bearer: token }),
    here("PATCH", "/api/v1/profile", { cookie, headers: { origin }, body: { name: mark, [mark]: mark } }),
    here("PATCH", "/api/v1/profile", { cookie, headers: { origin }, raw: `{"${mark}"` }),
    here("PUT", "/api/v1/workspace/senders/mail", {
      bearer,
      body: { host: "smtp.example.com", port: 25, user: mark, password: mark, from_address: "a@example.com" },
    }),
    here("PUT", "/api/v1/workspace/bank-details", { bearer, body: { iban: "FR7630006000011234567890189" } }),
    here("POST", "/api/auth/sign-in", { headers: { origin }, body: { email: owner.email, password: PASSWORD } }),
    here("POST", "/api/auth/sign-in", { headers: { origin }, body: { email: `${mark}@example.com`, password: mark } }),
    here("POST", "/api/v1/auth/reset-password", { body: { token: link, password: mark } }),
    here("POST", "/api/v1/auth/step-up", { bearer, body: { code: "123456" } }),
    here("GET", "/settings/profile", { cookie, headers: { referer: `${origin}/reset/${link}`, "user-agent": mark } }),
    here("GET", `/reset/${link}?${mark}`),
    here("GET", "/api/v1/auth/me", { bearer: `kmk_${mark}` }),
    here("GET", "/api/v1/auth/me", { cookie: `koomky.session=${mark}` }),
    callAction("/settings/profile", "updateProfileAction", [mark], { at: origin, cookie, headers: { origin } }),
  ]);
  for (const { headers } of answers) await lineOf(headers.get("x-request-id"));
  const session = /koomky\.session=([^;]+)/.exec(cookie)?.[1] ?? "";
  const secrets = [mark, link, PASSWORD, "FR7630006", bearer, token, secret, session, owner.session.secret];
  const shown = [...secrets, ...recoveryCodes, owner.email, TEST_SECRETS.AUTH_SECRET].filter((one) =>
    app.output().includes(one),
  );
  expect(shown).toEqual([]);
});

test("a request slower than the threshold is told about, and no other", async () => {
  const slow = await here("POST", "/api/v1/auth/forgot-password", { body: { email: "nobody@example.com" } });
  const id = slow.headers.get("x-request-id");
  await lineOf(id);
  const [told, ...others] = await vi.waitFor(() => {
    const found = named(id, "slow_request_detected");
    if (found.length === 0) throw new Error("Not told yet");
    return found;
  });
  expect(others).toEqual([]);
  expect(told).toMatchObject({ level: "warn", route: "/api/v1/auth/forgot-password", threshold_ms: THRESHOLD });
  const requests = lines().filter(({ event }) => event === "request");
  for (const { request_id: requestId = "", duration_ms: took = 0 } of requests) {
    expect(named(requestId, "slow_request_detected").length, `${took} ms`).toBe(took >= THRESHOLD ? 1 : 0);
  }
});

describe("the metrics", () => {
  const local = { "x-forwarded-for": undefined };
  const ask = (headers: Record<string, string | undefined>) => here("GET", "/metrics", { headers });

  test("are for this machine, or for whoever has the token", async () => {
    const authorization = `Bearer ${TEST_SECRETS.METRICS_TOKEN}`;
    expect((await ask(local)).status).toBe(200);
    expect((await ask({ authorization })).status).toBe(200);
    for (const headers of [
      {},
      { authorization: "Bearer wrong" },
      { authorization: TEST_SECRETS.METRICS_TOKEN },
      { "x-forwarded-for": "127.0.0.1" },
      { "x-koomky-local": "1" },
      { "x-koomky-client": "127.0.0.1" },
      { ...local, via: "1.1 proxy" },
    ]) {
      const answer = await ask(headers);
      expect(answer.status, JSON.stringify(headers)).toBe(404);
      expect(answer.text).not.toContain("koomky_");
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
    }
  });

  test("count requests by route, and what visitors make up under one name", async () => {
    const owner = await given.workspace();
    await here("GET", "/api/v1/members", { bearer: owner.token });
    const made = await here("GET", `/made/up/${"x".repeat(9)}`);
    await lineOf(made.headers.get("x-request-id"));
    const { text, headers } = await ask(local);
    expect(headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toMatch(
      /koomky_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/members",status="200"\} \d/,
    );
    expect(text).toMatch(/route="unmatched"/);
    expect(text).not.toMatch(/made|geheim/);
    expect(text).toMatch(/koomky_database_connections\{pool="app",state="idle"\} \d/);
  });
});
