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
  it("are shown to this machine", async () => {
    expect(await ask({ "x-koomky-local": "1", "x-koomky-client": "127.0.0.1" })).toBe(200);
  });

  it("are hidden from everybody else", async () => {
    expect(await ask({ "x-koomky-client": "127.0.0.1" })).toBe(404);
    expect(await ask({ "x-koomky-client": "203.0.113.9" })).toBe(404);
  });
});
