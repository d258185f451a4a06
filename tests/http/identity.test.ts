import { expect, test } from "vitest";
import { call, cookiesOf, type Answer } from "../support/api-client";
import { given, PASSWORD } from "../support/given";
import { sharedApp } from "../support/shared-app";

const { url } = sharedApp();
const fromPage = { origin: url };

const signIn = (email: string, password = PASSWORD) =>
  call("POST", "/api/auth/sign-in", { body: { email, password }, headers: fromPage });

const me = (proof: { cookie?: string; bearer?: string }) => call("GET", "/api/v1/auth/me", proof);

test("a browser signs in, is told who it is, signs out, and a copy of its cookie is dead", async () => {
  const owner = await given.workspace();
  const answer = await signIn(owner.email);
  expect(answer).toMatchObject({ status: 200, body: { status: "Success", data: { requires_2fa: false } } });
  const [session, level] = answer.headers.getSetCookie();
  expect(session).toMatch(/^koomky\.session=\S+; Path=\/; Expires=.+; Max-Age=2592000; HttpOnly; SameSite=lax$/);
  expect(level).toMatch(/^koomky\.level=2; /);
  const cookie = cookiesOf(answer);
  expect(await me({ cookie })).toMatchObject({ status: 200, body: { data: { user: { email: owner.email } } } });
  const out = await call("POST", "/api/auth/sign-out", { cookie });
  expect(out.status).toBe(204);
  for (const line of out.headers.getSetCookie()) expect(line).toMatch(/^koomky\.(session|level)=; .*Max-Age=0/);
  expect(await me({ cookie })).toMatchObject({ status: 401, body: { code: "auth.required" } });
  expect((await call("POST", "/api/auth/sign-out", { cookie })).status).toBe(204);
});

test("with a second factor a pending session opens nothing but the second factor and sign-out", async () => {
  const owner = await given.workspace();
  const { code } = await given.twoFactor(owner);
  const answer = await signIn(owner.email);
  expect(answer.body.data).toEqual({ requires_2fa: true });
  const cookie = cookiesOf(answer);
  for (const path of [
    "/api/v1/auth/me",
    "/api/v1/sessions",
    "/api/v1/tokens",
    "/api/v1/auth/2fa",
    "/api/v1/workspace",
  ]) {
    expect(await call("GET", path, { cookie })).toMatchObject({
      status: 401,
      body: { code: "auth.second_factor_required" },
    });
  }
  for (const path of ["refresh", "step-up", "2fa/start", "2fa/disable", "2fa/recovery-codes", "password"]) {
    const refused = await call("POST", `/api/v1/auth/${path}`, { cookie, body: {} });
    expect(refused).toMatchObject({ status: 401, body: { code: "auth.second_factor_required" } });
  }
  const wrong = await call("POST", "/api/auth/second-factor", { cookie, body: { code: "000000" } });
  expect(wrong).toMatchObject({ status: 422, body: { code: "auth.code_wrong", issues: [{ path: "code" }] } });
  const right = await call("POST", "/api/auth/second-factor", { cookie, body: { code: code() } });
  expect(right).toMatchObject({ status: 200, body: { data: { token: null, recovery_codes_left: null } } });
  expect((await me({ cookie })).status).toBe(401);
  expect((await me({ cookie: cookiesOf(right) })).status).toBe(200);
  const again = await call("POST", "/api/auth/second-factor", { cookie: cookiesOf(right), body: { code: code(1) } });
  expect(again).toMatchObject({ status: 409, body: { code: "auth.not_pending" } });
});

test("an API client signs in with two factors, refreshes and signs out", async () => {
  const owner = await given.workspace();
  const { recoveryCodes } = await given.twoFactor(owner);
  const login = await call("POST", "/api/v1/auth/login", {
    body: { email: owner.email, password: PASSWORD, device_name: "cli" },
  });
  const pending = login.body.data as { token: string };
  expect(login.body.data).toMatchObject({ token_type: "Bearer", requires_2fa: true });
  expect(login.headers.getSetCookie()).toEqual([]);
  expect(await me({ bearer: pending.token })).toMatchObject({
    status: 401,
    body: { code: "auth.second_factor_required" },
  });
  const verified = await call("POST", "/api/v1/auth/2fa/verify", {
    bearer: pending.token,
    body: { recovery_code: recoveryCodes[0] },
  });
  expect(verified).toMatchObject({ status: 200, body: { data: { recovery_codes_left: 9 } } });
  const { token } = verified.body.data as { token: string };
  expect((await me({ bearer: pending.token })).status).toBe(401);
  const refreshed = await call("POST", "/api/v1/auth/refresh", { bearer: token });
  const next = (refreshed.body.data as { token: string }).token;
  expect((await me({ bearer: token })).status).toBe(401);
  expect((await me({ bearer: next })).status).toBe(200);
  expect((await call("POST", "/api/v1/auth/logout", { bearer: next })).status).toBe(204);
  expect((await me({ bearer: next })).status).toBe(401);
});

test("turning two-factor on by cookie replaces the cookie; a copy of the old one and the API sign-in are dead", async () => {
  const owner = await given.workspace();
  const { cookie } = owner.session;
  const start = await call("POST", "/api/v1/auth/2fa/start", { cookie });
  const { secret } = start.body.data as { secret: string };
  const { TOTP, Secret } = await import("otpauth");
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const confirmed = await call("POST", "/api/v1/auth/2fa/confirm", { cookie, body: { code } });
  expect(confirmed.status).toBe(200);
  expect((confirmed.body.data as { recovery_codes: string[] }).recovery_codes).toHaveLength(10);
  expect((await me({ cookie })).status).toBe(401);
  expect((await me({ bearer: owner.token })).status).toBe(401);
  expect((await me({ cookie: cookiesOf(confirmed) })).status).toBe(200);
});

test("changing the password by bearer answers the token that replaces it", async () => {
  const owner = await given.workspace();
  const changed = await call("POST", "/api/v1/auth/password", {
    bearer: owner.token,
    body: { password: "violette-tambour-rivage-7" },
  });
  const { token } = changed.body.data as { token: string };
  expect((await me({ bearer: owner.token })).status).toBe(401);
  expect((await me({ cookie: owner.session.cookie })).status).toBe(401);
  expect((await me({ bearer: token })).status).toBe(200);
});

test("entry pages post from our origin as JSON, or not at all", async () => {
  const owner = await given.workspace();
  const body = { email: owner.email, password: PASSWORD };
  for (const headers of [{}, { origin: "https://evil.example" }, { origin: "null" }]) {
    const refused = await call("POST", "/api/auth/sign-in", { body, headers });
    expect(refused).toMatchObject({ status: 403, body: { code: "request.origin" } });
    expect(refused.headers.getSetCookie()).toEqual([]);
  }
  const form = { ...fromPage, "content-type": "text/plain" };
  expect((await call("POST", "/api/auth/sign-in", { body, headers: form })).status).toBe(415);
  const forged = await call("POST", "/api/v1/auth/password", {
    cookie: owner.session.cookie,
    body: { password: "violette-tambour-rivage-7" },
    headers: { origin: "https://evil.example" },
  });
  expect(forged).toMatchObject({ status: 403, body: { code: "request.origin" } });
});

test("a bearer request never falls back to the cookie beside it", async () => {
  const { session } = await given.workspace();
  expect((await me({ cookie: session.cookie, bearer: "kmk_nonsense" })).status).toBe(401);
});

let addresses = 0;

/** Eleven requests from one address within one minute of the clock, at the turn of which the limit counts anew. */
async function elevenRequests(): Promise<{ headers: Record<string, string>; answers: Answer[] }> {
  const headers = { ...fromPage, "x-forwarded-for": `198.51.100.${(addresses += 1)}` };
  const minute = () => Math.floor(Date.now() / 60_000);
  const began = minute();
  const answers: Answer[] = [];
  for (let count = 0; count < 11; count += 1) {
    answers.push(await call("POST", "/api/auth/forgot", { headers, body: { email: "x" } }));
  }
  return minute() === began ? { headers, answers } : elevenRequests();
}

test("the eleventh sign-in request of a minute from one address waits, sign-out never", async () => {
  const { headers, answers } = await elevenRequests();
  const body = { email: "nobody@example.com", password: "x" };
  expect(answers.slice(0, 10).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 422));
  expect(answers[10]).toMatchObject({ status: 429, body: { code: "auth.too_many" } });
  expect(Number(answers[10]?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await call("POST", "/api/auth/sign-in", { headers, body })).status).toBe(429);
  expect((await call("POST", "/api/auth/sign-out", { headers })).status).toBe(204);
});

test("a removed colleague's cookie and token are dead at the next request", async () => {
  const owner = await given.workspace();
  const member = await given.member(owner);
  const list = await call("GET", `/api/v1/members?search=${encodeURIComponent(member.email)}`, { bearer: owner.token });
  const [{ id }] = list.body.data as [{ id: string }];
  expect((await me({ cookie: member.session.cookie })).status).toBe(200);
  expect((await call("DELETE", `/api/v1/members/${id}`, { bearer: owner.token })).status).toBe(204);
  expect((await me({ cookie: member.session.cookie })).status).toBe(401);
  expect((await me({ bearer: member.token })).status).toBe(401);
});

test("personal tokens are made by step-up, shown once, listed, revoked; a replayed request makes no second one", async () => {
  const owner = await given.workspace();
  const body = { name: "Compta", scopes: ["account:read"], expires_in_days: 30 };
  const headers = { "idempotency-key": "make-one-token" };
  const made = await call("POST", "/api/v1/tokens", { bearer: owner.token, body, headers });
  const replayed = await call("POST", "/api/v1/tokens", { bearer: owner.token, body, headers });
  expect(made.status).toBe(201);
  expect(replayed.headers.get("idempotent-replayed")).toBe("true");
  expect(replayed.body).toEqual(made.body);
  const { id, token } = made.body.data as { id: string; token: string };
  expect((await me({ bearer: token })).body.data).toMatchObject({ permissions: ["account:read"] });
  expect((await call("GET", "/api/v1/tokens", { bearer: token })).status).toBe(403);
  expect((await call("GET", "/api/v1/sessions", { bearer: token })).status).toBe(200);
  const list = await call("GET", "/api/v1/tokens", { bearer: owner.token });
  expect(list.body).toMatchObject({ data: [{ id, name: "Compta" }], meta: { total: 1 } });
  expect(JSON.stringify(list.body)).not.toContain(token.slice(40));
  expect((await call("DELETE", `/api/v1/tokens/${id}`, { bearer: owner.token })).status).toBe(204);
  expect((await me({ bearer: token })).status).toBe(401);
});

test("a repeated step-up with a code gets its first answer, though the code is used up", async () => {
  const owner = await given.workspace();
  const { code } = await given.twoFactor(owner);
  const sent = { bearer: owner.token, body: { code: code() }, headers: { "idempotency-key": "step-up-once" } };
  const first = await call("POST", "/api/v1/auth/step-up", sent);
  const again = await call("POST", "/api/v1/auth/step-up", sent);
  expect(first.status).toBe(200);
  expect([again.status, again.headers.get("idempotent-replayed"), again.body]).toEqual([200, "true", first.body]);
});

test.each(["/api", "/api/nothing", "/api/v1", "/api/v1/nothing/at/all", "/api/auth/nothing"])(
  "%s is unknown",
  async (path) => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const answer = await call(method, path);
      expect(answer).toMatchObject({ status: 404, body: { status: "Error", code: "route.not_found" } });
    }
  },
);

test("a wrong method answers 405 in the envelope and names the right ones", async () => {
  const answer = await call("DELETE", "/api/v1/auth/me");
  expect(answer).toMatchObject({ status: 405, body: { status: "Error", code: "request.method" } });
  expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  const options = await call("OPTIONS", "/api/v1/tokens");
  expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS, POST"]);
  const head = await fetch(`${url}/api/v1/auth/me`, { method: "HEAD" });
  expect(head.status).toBe(401);
});
