import { request } from "node:http";
import sharp from "sharp";
import { expect, test } from "vitest";
import { call } from "../support/api-client";
import { given } from "../support/given";
import { sharedApp } from "../support/shared-app";

const { url } = sharedApp();

const picture = () =>
  sharp({ create: { width: 900, height: 500, channels: 3, background: "#0f766e" } })
    .png()
    .toBuffer();

interface Upload {
  path: string;
  body: Uint8Array;
  bearer?: string;
  cookie?: string;
  headers?: Record<string, string>;
}

const upload = ({ path, body, bearer, cookie, headers = {} }: Upload) =>
  fetch(url + path, {
    method: "PUT",
    body: new Uint8Array(body),
    headers: {
      "content-type": "image/png",
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
  });

const read = (path: string, bearer: string, headers: Record<string, string> = {}) =>
  fetch(url + path, { headers: { authorization: `Bearer ${bearer}`, ...headers } });

test("a logo is drawn anew, served harmlessly and kept by the browser until it changes", async () => {
  const owner = await given.workspace();
  const stored = await upload({ path: "/api/v1/workspace/logo", body: await picture(), bearer: owner.token });
  expect(stored.status).toBe(200);
  const { logo_url: logoUrl } = ((await stored.json()) as { data: { logo_url: string } }).data;
  const served = await read(logoUrl, owner.token);
  expect(served.status).toBe(200);
  expect(Object.fromEntries(served.headers)).toMatchObject({
    "content-type": "image/png",
    "content-disposition": "attachment; filename*=UTF-8''logo.png",
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "private, no-cache",
  });
  expect(await sharp(Buffer.from(await served.arrayBuffer())).metadata()).toMatchObject({
    format: "png",
    width: 720,
    height: 400,
  });
  const again = await read(logoUrl, owner.token, { "if-none-match": served.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
  expect((await call("DELETE", "/api/v1/workspace/logo", { bearer: owner.token })).status).toBe(204);
  expect((await read(logoUrl, owner.token)).status).toBe(404);
});

test("an upload from a page of somebody else's, without a session or without the right is refused", async () => {
  const owner = await given.workspace();
  const member = await given.member(owner, "member");
  const body = await picture();
  const path = "/api/v1/workspace/logo";
  expect((await upload({ path, body })).status).toBe(401);
  expect((await upload({ path, body, bearer: member.token })).status).toBe(403);
  const { cookie } = owner.session;
  expect((await upload({ path, body, cookie, headers: { origin: "https://evil.example" } })).status).toBe(403);
  expect((await upload({ path, body, cookie })).status).toBe(403);
  expect((await upload({ path, body, cookie, headers: { origin: url } })).status).toBe(200);
});

test("an upload is judged by size, declared type and content", async () => {
  const { token: bearer } = await given.workspace();
  const path = "/api/v1/profile/avatar";
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect((await upload({ path, body: svg, bearer })).status).toBe(422);
  expect((await upload({ path, body: svg, bearer, headers: { "content-type": "image/svg+xml" } })).status).toBe(415);
  expect((await upload({ path, body: Buffer.alloc(0), bearer })).status).toBe(422);
  expect((await upload({ path, body: Buffer.alloc(2 * 1024 * 1024 + 1), bearer })).status).toBe(413);
  expect((await read(path, bearer)).status).toBe(404);
});

test("an upload without a length is cut off once it is too large, and one with a large length before it is sent", async () => {
  const { token: bearer } = await given.workspace();
  const { hostname, port } = new URL(url);
  const send = (headers: Record<string, string>, feed: (write: (chunk: Buffer) => void) => void) =>
    new Promise<number>((resolve, reject) => {
      const authorization = `Bearer ${bearer}`;
      const options = { hostname, port, path: "/api/v1/profile/avatar", method: "PUT" };
      const sent = request({ ...options, headers: { authorization, "content-type": "image/png", ...headers } });
      sent.on("response", (response) => {
        resolve(response.statusCode ?? 0);
        sent.destroy();
      });
      sent.on("error", reject);
      sent.flushHeaders();
      feed((chunk) => void sent.write(chunk));
    });
  const endless = send({ "transfer-encoding": "chunked" }, (write) => {
    for (let part = 0; part < 40; part += 1) write(Buffer.alloc(64 * 1024));
  });
  expect(await endless).toBe(413);
  expect(await send({ "content-length": String(1024 ** 3) }, () => undefined)).toBe(413);
});

test("a mail's HTML stands in a frame of its own in which nothing runs", async () => {
  const owner = await given.workspace();
  const admin = await given.member(owner, "admin");
  const invited = await call("POST", "/api/v1/invitations", {
    bearer: owner.token,
    body: { email: `frame-${owner.userId}@example.com`, role: "member" },
  });
  expect(invited.status).toBe(201);
  const { body } = await call("GET", "/api/v1/mailbox", { cookie: owner.session.cookie });
  const [mail] = body.data as { id: string }[];
  const html = await fetch(`${url}/api/v1/mailbox/${mail?.id}/html`, { headers: { cookie: owner.session.cookie } });
  expect(html.status).toBe(200);
  expect(html.headers.get("content-security-policy")).toMatch(
    /^sandbox [^;]*; default-src 'none';.*frame-ancestors 'self'/,
  );
  expect(html.headers.get("content-security-policy")).not.toMatch(/allow-scripts|allow-same-origin|script-src/);
  expect(await html.text()).toContain("/invitation/");
  const hidden = await fetch(`${url}/api/v1/mailbox/${mail?.id}/html`, { headers: { cookie: admin.session.cookie } });
  expect(hidden.status).toBe(404);
});

test("health names every service and nothing else, and the probes answer", async () => {
  const health = async () => (await call("GET", "/api/v1/health", {})).body.data;
  // Whatever takes a second is down, and other tests keep this machine busy.
  await expect.poll(health, { timeout: 20_000 }).toMatchObject({
    overall_status: "healthy",
    services: {
      database: { status: "up", latency_ms: expect.any(Number) },
      redis: { status: "disabled", latency_ms: null },
      search: { status: "disabled", latency_ms: null },
      jobs: { status: "up" },
      storage: { status: "up" },
      mail: { status: "disabled", latency_ms: null },
    },
  });
  expect(await call("GET", "/api/v1/health/live", {})).toMatchObject({ status: 200, body: { data: { live: true } } });
  expect(await call("GET", "/api/v1/health/ready", {})).toMatchObject({ status: 200, body: { data: { ready: true } } });
});

test("the API describes itself, for programs and for people", async () => {
  const document = await fetch(`${url}/api/v1/openapi.json`);
  expect(document.headers.get("content-type")).toMatch(/^application\/json/);
  expect(await document.json()).toMatchObject({ openapi: "3.1.1", servers: [{ url }] });
  const page = await fetch(`${url}/api/docs`, { headers: { cookie: "koomky.theme=dark" } });
  expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
  expect(await page.text()).toContain('data-theme="dark"');
});

test("the feed goes on where it ended", async () => {
  const owner = await given.workspace();
  const first = await call("GET", "/api/v1/activities?per_page=1", { bearer: owner.token });
  expect(first.body).toMatchObject({ data: [{ type: expect.any(String) }], meta: { per_page: 1 } });
  const { next } = (first.body as { links?: { next?: string } }).links ?? {};
  expect(next).toMatch(/^\/api\/v1\/activities\?per_page=1&cursor=/);
  const second = await call("GET", next ?? "", { bearer: owner.token });
  expect(second.body.data).not.toEqual(first.body.data);
  expect(await call("GET", "/api/v1/activities?filter[category]=nothing", { bearer: owner.token })).toMatchObject({
    status: 422,
    body: { errors: { "filter.category.0": expect.any(Array) } },
  });
});

test("the wire speaks snake_case both ways and refuses what it does not know", async () => {
  const owner = await given.workspace();
  const { token: bearer } = owner;
  const changed = await call("PATCH", "/api/v1/workspace/legal-identity", {
    bearer,
    body: { legal_name: "Sillage", postal_code: "69001" },
  });
  expect(changed.body.data).toMatchObject({ legal_identity: { legal_name: "Sillage", postal_code: "69001" } });
  const refused = await call("PATCH", "/api/v1/workspace/legal-identity", {
    bearer,
    body: { postal_code: "6900", surprise: 1 },
  });
  expect(refused).toMatchObject({ status: 422, body: { errors: { surprise: expect.any(Array) } } });
  expect(await call("GET", "/api/v1/members/not-an-id", { bearer })).toMatchObject({ status: 404 });
});
