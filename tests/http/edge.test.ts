import net from "node:net";
import { describe, expect, test } from "vitest";
import { sharedApp } from "../support/shared-app";

const { url } = sharedApp();

const PROMISED = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": expect.stringContaining("camera=()"),
  "referrer-policy": expect.stringMatching(/^(strict-origin-when-cross-origin|no-referrer)$/),
  "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
  "x-request-id": expect.stringMatching(/^[A-Za-z0-9._-]{8,64}$/),
};

/** Sends bytes that no HTTP client would. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.setEncoding("utf8").on("data", (chunk) => (answer += chunk));
    socket.on("close", () => resolve(answer)).on("error", reject);
  });
}

describe("every answer carries the security headers", () => {
  test.each(["/", "/login", "/api/v1/health", "/api/v1/nothing-here", "/nothing-here", "/%E0%A4%A", "/favicon.ico"])(
    "%s",
    async (path) => {
      const answer = await fetch(`${url}${path}`, { redirect: "manual" });
      expect(Object.fromEntries(answer.headers)).toMatchObject(PROMISED);
      expect(answer.headers.has("x-powered-by")).toBe(false);
      expect(answer.headers.has("strict-transport-security")).toBe(false);
    },
  );

  test("even when the request is not HTTP", async () => {
    const answer = (await raw("NONSENSE\r\n\r\n")).toLowerCase();
    expect(answer).toMatch(/^http\/1\.1 400 bad request/);
    expect(answer).toContain("x-content-type-options: nosniff");
    expect(answer).toContain('"code":"request.malformed"');
  });
});

describe("an address that cannot be routed is refused in the envelope", () => {
  test.each([
    ["/%E0%A4%A", 400, "request.malformed"],
    ["/%", 400, "request.malformed"],
    ["/api/v1/clients/%00", 400, "request.malformed"],
    [`/${"a".repeat(9_000)}`, 414, "request.too_long"],
  ])("%s", async (path, status, code) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain(`"code":"${code}"`);
  });

  test("headers above the limit", async () => {
    const answer = await raw(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Big: ${"a".repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe("the request id", () => {
  test("is the caller's when it is harmless", async () => {
    const answer = await fetch(`${url}/api/v1/health`, { headers: { "x-request-id": "caller-0001" } });
    expect(answer.headers.get("x-request-id")).toBe("caller-0001");
  });

  test("is a new one otherwise", async () => {
    const answer = await fetch(`${url}/api/v1/health`, { headers: { "x-request-id": "a b" } });
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test("a request to skip the middleware is not obeyed", async () => {
  const answer = await fetch(`${url}/settings/profile`, {
    headers: { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
    redirect: "manual",
  });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toContain("/login");
});
