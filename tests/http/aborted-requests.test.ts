import { once } from "node:events";
import net from "node:net";
import { setTimeout as rest } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../support/app";
import type { GivenPerson } from "../support/given";
import { givenBilling } from "../support/given-billing";
import { sharedDatabase } from "../support/shared-app";

let app: RunningApp;
let owner: GivenPerson;
let invoice: string;

beforeAll(async () => {
  owner = await givenBilling.business();
  invoice = (await givenBilling.issuedInvoice(owner.ctx)).id;
  app = await startApp({ database: sharedDatabase(), env: { LOG_LEVEL: "info" } });
});
afterAll(() => app.stop());

const LENGTH = 200_000;
const action = { "next-action": "00".repeat(21), accept: "text/x-component" };
const multipart = { "content-type": "multipart/form-data; boundary=----x" };
const part = '------x\r\nContent-Disposition: form-data; name="1"\r\n\r\n';

/** What a browser may be in the middle of when its page is closed. */
const REQUESTS: [string, () => { method: string; path: string; headers?: Record<string, string>; body?: string }][] = [
  ["a page", () => ({ method: "GET", path: `/invoices/${invoice}` })],
  ["a PDF", () => ({ method: "GET", path: `/api/v1/invoices/${invoice}/pdf` })],
  [
    "an action whose body has not come whole",
    () => ({
      method: "POST",
      path: "/invoices/new",
      headers: { ...action, "content-type": "text/plain;charset=UTF-8" },
      body: '[{"clientId":"',
    }),
  ],
  [
    "an action with a form that has not come whole",
    () => ({ method: "POST", path: "/invoices/new", headers: { ...action, ...multipart }, body: part }),
  ],
  ["a form without script", () => ({ method: "POST", path: "/invoices/new", headers: multipart, body: part })],
  [
    "a request of the API whose body has not come whole",
    () => ({
      method: "POST",
      path: "/api/v1/invoices",
      headers: { "content-type": "application/json" },
      body: '{"client_id":"',
    }),
  ],
];

/** Sends the beginning of a request and goes away, at once or a little later. */
async function leave(of: (typeof REQUESTS)[number][1], afterMs: number) {
  const { method, path, headers = {}, body } = of();
  const { hostname, port, host } = new URL(app.url);
  const socket = net.connect(Number(port), hostname);
  socket.on("error", () => undefined);
  await once(socket, "connect");
  const all = {
    host,
    cookie: owner.session.cookie,
    origin: app.url,
    ...headers,
    ...(body !== undefined && { "content-length": String(LENGTH) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body ?? ""}`);
  await rest(afterMs);
  socket.resetAndDestroy();
}

const alive = async () =>
  (await fetch(`${app.url}/api/v1/auth/me`, { headers: { authorization: `Bearer ${owner.token}` } })).status;

test.for(REQUESTS)("%s that is given up costs nobody else anything", { timeout: 60_000 }, async ([, of]) => {
  const { pid } = app;
  await Promise.all(Array.from({ length: 12 }, (_none, place) => leave(of, place * 15)));
  expect(await alive()).toBe(200);
  // What a stream tells late.
  await expect.poll(alive, { timeout: 2_000, interval: 500 }).toBe(200);
  expect(app.pid).toBe(pid);
  expect(app.output()).not.toMatch(/uncaught_exception/);
});
