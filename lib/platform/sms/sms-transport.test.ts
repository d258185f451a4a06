import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import twilio from "twilio";
import { afterEach, describe, expect, it } from "vitest";
import { freePort } from "@/tests/support/redis-server";
import { captureSms, twilioTransport } from "./sms-transport";

const settings = { accountSid: `AC${"0".repeat(32)}`, authToken: "t0ken", from: "+33700000000" };
const sms = { recipient: "+33612345678", text: "Rendez-vous demain à 9 h" };

/** Twilio's own client, with its host replaced by a server on loopback. */
class Loopback extends twilio.RequestClient {
  constructor(readonly port: number) {
    super({ timeout: 1_000 });
  }

  override request: twilio.RequestClient["request"] = (options) => {
    const uri = options.uri.replace("https://api.twilio.com", `http://127.0.0.1:${this.port}`);
    return super.request({ ...options, uri });
  };
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function serve(answer: RequestListener) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return twilioTransport(settings, new Loopback((server.address() as AddressInfo).port));
}

describe("twilioTransport", () => {
  it("sends and keeps the provider's id", async () => {
    let seen = { url: "", authorization: "", body: "" };
    const transport = await serve(async (request, response) => {
      seen = { url: request.url ?? "", authorization: request.headers.authorization ?? "", body: await text(request) };
      response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ sid: "SM123" }));
    });
    expect(await transport.send(sms)).toEqual({ outcome: "sent", providerId: "SM123" });
    expect(seen.url).toBe(`/2010-04-01/Accounts/${settings.accountSid}/Messages.json`);
    expect(Buffer.from(seen.authorization.slice(6), "base64").toString()).toBe(`${settings.accountSid}:t0ken`);
    expect(Object.fromEntries(new URLSearchParams(seen.body))).toEqual({
      To: sms.recipient,
      From: settings.from,
      Body: sms.text,
    });
  });

  it.each([
    [400, "failed"],
    [401, "failed"],
    [429, "retry"],
    [503, "retry"],
    [500, "unknown"],
  ])("calls a %i %s", async (status, outcome) => {
    const transport = await serve((_request, response) => {
      const error = { status, code: 21211, message: "The number is not valid" };
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(error));
    });
    const delivery = await transport.send(sms);
    expect(delivery).toMatchObject({ outcome });
    expect(JSON.stringify(delivery)).not.toContain(settings.authToken);
  });

  it("does not know what became of a message when the connection breaks, and does when nobody listens", async () => {
    const breaking = await serve((request) => request.socket.destroy());
    expect(await breaking.send(sms)).toMatchObject({ outcome: "unknown" });
    const nobody = twilioTransport(settings, new Loopback(await freePort()));
    expect(await nobody.send(sms)).toMatchObject({ outcome: "retry" });
  });
});

describe("captureSms", () => {
  it("sends nothing", async () => {
    expect(await captureSms.send(sms)).toEqual({ outcome: "captured" });
  });
});
