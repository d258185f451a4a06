import { describe, expect, test } from "vitest";
import { call } from "../support/api-client";
import { given } from "../support/given";
import { sharedApp } from "../support/shared-app";
import { callAction } from "./support/page-request";

const { url } = sharedApp();
const EVIL = "evil.example";

/** What a client may write and nobody may believe. */
const FORGED = {
  "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware",
  "x-middleware-next": "1",
  "x-middleware-rewrite": "/settings/audit",
  "x-middleware-override-headers": "x-nonce",
  "x-middleware-request-x-nonce": "attacker",
  "x-forwarded-host": EVIL,
  "x-forwarded-proto": "https",
  "x-forwarded-port": "666",
  forwarded: `host=${EVIL};proto=https`,
  "x-nonce": "attacker",
  "content-security-policy": "script-src 'unsafe-inline' 'nonce-attacker'",
  "x-koomky-client": "192.0.2.1",
  "x-koomky-path": `//${EVIL}/settings`,
  "x-matched-path": "/settings/audit",
  "x-invoke-path": "/settings/audit",
  "x-original-url": "/settings/audit",
  "x-rewrite-url": "/settings/audit",
  "x-http-method-override": "DELETE",
  "x-real-ip": "127.0.0.1",
};

const forgeries = Object.entries(FORGED);

describe("a header that only we may say changes nothing", () => {
  test.each([...forgeries, ["all of them", ""]])("%s, for nobody", async (name, value) => {
    const headers = name === "all of them" ? FORGED : { [name]: value };
    const answer = await call("GET", "/settings/profile", { headers });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/login?next=%2Fsettings%2Fprofile"]);
    const me = await call("GET", "/api/v1/auth/me", { headers });
    expect([me.status, me.body.code]).toEqual([401, "auth.required"]);
  });

  test.each([...forgeries, ["all of them", ""]])("%s, for somebody signed in", async (name, value) => {
    const owner = await given.workspace();
    const { cookie } = owner.session;
    const headers = name === "all of them" ? FORGED : { [name]: value };
    const page = await call("GET", "/settings/profile", { cookie, headers });
    expect(page.status).toBe(200);
    expect(page.text).toContain(owner.email);
    expect(page.text).not.toContain("attacker");
    expect(page.text).not.toContain(EVIL);
    expect(page.headers.get("content-security-policy")).toMatch(/script-src 'nonce-[0-9a-f]{32}' 'strict-dynamic'/);
    expect(page.headers.get("content-security-policy")).not.toContain("attacker");
    const links = await call("GET", "/api/v1/members", { cookie, headers });
    expect([links.status, links.body.links?.["first"]]).toEqual([200, "/api/v1/members?page=1"]);
  });

  test("the address of a made-up client is not the one that is counted", async () => {
    const counted = `198.51.100.${Math.floor(Math.random() * 254) + 1}`;
    const statuses = new Set<number>();
    for (let count = 0; count < 13; count += 1) {
      const headers = {
        origin: url,
        "x-forwarded-for": `192.0.2.${count}, ${counted}`,
        "x-koomky-client": `192.0.2.${count}`,
      };
      statuses.add((await call("POST", "/api/auth/forgot", { body: { email: "x" }, headers })).status);
    }
    expect(statuses).toEqual(new Set([422, 429]));
  });
});

describe("a server action runs for our own pages alone", () => {
  const change = (cookie: string | undefined, headers: Record<string, string | undefined>) =>
    callAction("/settings/profile", "updateProfileAction", { name: "Changed" }, { cookie, headers });

  test("not for another origin, for none, for a forwarded host or without a session", async () => {
    const owner = await given.workspace();
    const { cookie } = owner.session;
    for (const headers of [
      { origin: `https://${EVIL}` },
      { origin: `https://${EVIL}`, "x-forwarded-host": EVIL },
      { origin: undefined },
      { origin: "null" },
      { origin: undefined, "x-forwarded-host": EVIL, referer: url },
    ]) {
      expect((await change(cookie, headers)).status).toBe(403);
    }
    expect((await change(undefined, { origin: url })).status).toBe(403);
    const { body } = await call("GET", "/api/v1/auth/me", { cookie });
    expect(body.data).toMatchObject({ user: { name: owner.name } });
    expect((await change(cookie, { origin: url })).text).toContain('"ok":true');
  });

  test("not for a session that has expired or awaits its second factor", async () => {
    const owner = await given.workspace();
    const { cookie } = await given.session(owner, 1);
    for (const proof of [cookie, cookie.replace("level=1", "level=2"), "koomky.session=x; koomky.level=2"]) {
      const answer = await change(proof, { origin: url });
      expect(answer.text).not.toContain('"ok":true');
    }
    const { body } = await call("GET", "/api/v1/auth/me", { bearer: owner.token });
    expect(body.data).toMatchObject({ user: { name: owner.name } });
  });
});

test.each(["/%", "/%E0%A4%A", "/settings/%ff%fe", "/api/v1/members/%00", "/a%00b", "/%c0%ae%c0%ae/"])(
  "%s cannot be decoded and is refused",
  async (path) => {
    for (const cookie of [undefined, (await given.workspace()).session.cookie]) {
      const answer = await call("GET", path, { cookie });
      expect([answer.status, answer.body.code]).toEqual([400, "request.malformed"]);
    }
  },
);
