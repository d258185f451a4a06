import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { AddressInfo } from "node:net";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { env } from "@/lib/platform/env";
import type { DefineFunctions, JobRunner } from "./job-runner";

const PATIENCE_MS = 60_000;

/** The Inngest server of `INNGEST_BASE_URL`; it must be able to reach this machine on 127.0.0.1. */
export async function serverRunner(define: DefineFunctions): Promise<JobRunner> {
  const { INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = env;
  if (!INNGEST_BASE_URL || !INNGEST_EVENT_KEY || !INNGEST_SIGNING_KEY) throw new Error("INNGEST_* is incomplete");
  const client = new Inngest({
    id: `test-${randomUUID().slice(0, 8)}`,
    isDev: false,
    aiMetadata: false,
    baseUrl: INNGEST_BASE_URL,
    eventKey: INNGEST_EVENT_KEY,
    signingKey: INNGEST_SIGNING_KEY,
  });
  const server = createServer(serve({ client, functions: define(client), servePath: "/api/inngest" }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const registered = await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" });
  if (!registered.ok) throw new Error(`The server refused the functions: ${await registered.text()}`);
  return {
    send: async (...events) => {
      await client.send(events);
    },
    until: async (what, done) => {
      const deadline = Date.now() + PATIENCE_MS;
      while (Date.now() < deadline) {
        if (await done()) return;
        await pause(50);
      }
      throw new Error(`Not within ${PATIENCE_MS / 1_000} s: ${what}`);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
