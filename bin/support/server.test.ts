import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { makeServer } from "./server.mjs";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
const echo: Handle = async (request, response) => void response.end(JSON.stringify(request.headers));

let running: ReturnType<typeof makeServer> | undefined;
afterEach(() => running?.server.close().closeAllConnections());

async function serve(handle: Handle = echo, { appUrl = "http://localhost", hops = 0 } = {}) {
  const errors: unknown[] = [];
  running = makeServer({ appUrl, hops, handle, onError: (error: unknown) => errors.push(error) });
  await running.listen(0, "127.0.0.1");
  const { port } = running.server.address() as AddressInfo;
  return { ...running, port, url: `http://127.0.0.1:${port}`, errors };
}

const headersSeen = async (url: string, headers: Record<string, string>) =>
  (await (await fetch(url, { headers })).json()) as Record<string, string>;

describe("what the application is told", () => {
  test("nothing the client says about itself", async () => {
    const { url } = await serve();
    const seen = await headersSeen(url, {
      "x-middleware-subrequest": "middleware",
      "x-nonce": "their-nonce",
      "content-security-policy": "script-src *",
      "x-forwarded-host": "evil.example",
      "x-forwarded-for": "6.6.6.6",
      "x-forwarded-proto": "https",
      "x-koomky-client": "6.6.6.6",
      "x-koomky-anything": "1",
      forwarded: "for=6.6.6.6",
    });
    expect(seen).toMatchObject({ "x-koomky-client": "127.0.0.1", "x-forwarded-proto": "http" });
    expect(JSON.stringify(seen)).not.toMatch(/6\.6\.6\.6|evil|middleware|their-nonce|anything/);
    expect(seen).not.toHaveProperty("x-koomky-local");
  });

  test("that a request comes from this machine, unless anything says that somebody is behind it", async () => {
    const { url } = await serve();
    expect(await headersSeen(url, {})).toHaveProperty("x-koomky-local", "1");
    for (const name of ["x-forwarded-for", "forwarded", "via", "x-real-ip"]) {
      expect(await headersSeen(url, { [name]: "127.0.0.1", "x-koomky-local": "1" })).not.toHaveProperty(
        "x-koomky-local",
      );
    }
  });

  test("what trusted proxies say", async () => {
    const { url } = await serve(echo, { hops: 1 });
    const seen = await headersSeen(url, { "x-forwarded-for": "6.6.6.6, 198.51.100.7", "x-forwarded-proto": "https" });
    expect(seen).toMatchObject({ "x-koomky-client": "198.51.100.7", "x-forwarded-proto": "https" });
  });
});

describe("every answer", () => {
  test("has the security headers, unless the handler chose its own", async () => {
    const { url } = await serve(async (_, response) => {
      response.writeHead(201, { "content-security-policy": "default-src 'self'" }).end();
    });
    const { headers } = await fetch(url);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toBe("default-src 'self'");
    expect(headers.has("strict-transport-security")).toBe(false);
  });

  test("binds browsers to TLS when people come over TLS", async () => {
    const { url } = await serve(echo, { appUrl: "https://koomky.example" });
    expect((await fetch(url)).headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
  });

  test("is the envelope when the handler breaks down", async () => {
    const { url, errors } = await serve(() => Promise.reject(new Error("broken")));
    const answer = await fetch(url, { headers: { "x-request-id": "the-request-1" } });
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ status: "Error", code: "internal", request_id: "the-request-1" });
    expect(errors).toHaveLength(1);
  });
});

test("a port in use is one clear line", async () => {
  const { port } = await serve();
  const second = makeServer({ appUrl: "http://localhost", hops: 0, handle: echo, onError: () => undefined });
  await expect(second.listen(port, "127.0.0.1")).rejects.toThrow(`port ${port} is in use`);
});

describe("draining", () => {
  function gate() {
    let open = () => undefined as void;
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { open, opened };
  }

  test("answers what is in flight, takes nothing new, then closes idle connections", async () => {
    const { open, opened } = gate();
    const { url, port, server, drain } = await serve(async (_, response) => {
      await opened;
      response.end("done");
    });
    const arrived = once(server, "request");
    const inFlight = fetch(url);
    const idle = net.connect(port, "127.0.0.1");
    await Promise.all([arrived, once(idle, "connect")]);
    const drained = drain(10_000);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
    await once(idle, "close");
    open();
    expect(await (await inFlight).text()).toBe("done");
    expect(await drained).toBe(true);
  });

  test("a request on an open connection is still answered, with the request to close it", async () => {
    const { port, drain } = await serve();
    const socket = net.connect(port, "127.0.0.1").setEncoding("utf8");
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await once(socket, "data");
    const drained = drain(10_000);
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const [answer] = (await once(socket, "data")) as [string];
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(answer.toLowerCase()).toContain("connection: close");
    expect(await drained).toBe(true);
  });

  test("gives up on a request that takes too long", async () => {
    const { opened } = gate();
    const { url, server, drain } = await serve(() => opened);
    const arrived = once(server, "request");
    const stuck = fetch(url);
    await arrived;
    expect(await drain(50)).toBe(false);
    await expect(stuck).rejects.toThrow("fetch failed");
  });
});
