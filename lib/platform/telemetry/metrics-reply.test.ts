import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { boot } from "../boot";
import { metricsReply } from "./metrics-reply";

vi.mock(import("../env"), async (original) => ({ env: { ...(await original()).env, METRICS_TOKEN: undefined } }));

beforeAll(() => boot());
afterAll(() => closeDatabase());

const ask = async (headers: Record<string, string>) =>
  (await metricsReply(new Request("http://localhost/metrics", { headers }))).status;

describe("metrics without a token", () => {
  it.each(["127.0.0.1", "0:0:0:0::/64"])("are shown to %s", async (client) => {
    expect(await ask({ "x-koomky-client": client })).toBe(200);
    expect(await ask({ "x-koomky-client": client, "x-forwarded-for": "127.0.0.1" })).toBe(200);
  });

  it.each([
    ["an address elsewhere", { "x-koomky-client": "203.0.113.9" }],
    ["an unknown address", {}],
    ["somebody behind a proxy on this machine", { "x-koomky-client": "127.0.0.1", "x-forwarded-for": "203.0.113.9" }],
    [
      "somebody behind a chain of proxies",
      { "x-koomky-client": "127.0.0.1", "x-forwarded-for": "127.0.0.1, 10.0.0.1" },
    ],
    ["somebody behind a proxy that says Forwarded", { "x-koomky-client": "127.0.0.1", forwarded: "for=203.0.113.9" }],
  ])("are hidden from %s", async (_who, headers) => {
    expect(await ask(headers)).toBe(404);
  });
});
