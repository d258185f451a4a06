import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { describe, expect, it } from "vitest";
import { readFunctions } from "./read-functions";

const client = new Inngest({ id: "test", isDev: true });
const read = (...functions: InngestFunction.Any[]) => readFunctions(serve({ client, functions }), functions, client.id);
const done = () => "done";

describe("readFunctions", () => {
  it("reads triggers, schedules, tries and limits", async () => {
    const plans = await read(
      client.createFunction(
        {
          id: "send",
          retries: 5,
          triggers: [{ event: "mail.queued" }, { cron: "*/5 * * * *" }],
          concurrency: { limit: 3, key: "event.data.workspaceId" },
          priority: { run: "-300" },
          onFailure: done,
        },
        done,
      ),
    );
    expect(plans).toEqual([
      {
        id: "send",
        callId: "test-send",
        events: ["mail.queued"],
        crons: ["*/5 * * * *"],
        handlesFailureOf: null,
        maxAttempts: 6,
        concurrency: { limit: 3, key: "event.data.workspaceId" },
        priority: -300,
      },
      expect.objectContaining({ id: "send-failure", events: [], handlesFailureOf: "test-send", maxAttempts: 2 }),
    ]);
  });

  it.each([
    [
      "throttle",
      client.createFunction({ id: "x", triggers: { event: "e" }, throttle: { limit: 1, period: "1s" } }, done),
    ],
    ["debounce", client.createFunction({ id: "x", triggers: { event: "e" }, debounce: { period: "1s" } }, done)],
    [
      "rateLimit",
      client.createFunction({ id: "x", triggers: { event: "e" }, rateLimit: { limit: 1, period: "1s" } }, done),
    ],
    [
      "priority",
      client.createFunction({ id: "x", triggers: { event: "e" }, priority: { run: "event.data.rank" } }, done),
    ],
    ["singleton", client.createFunction({ id: "x", triggers: { event: "e" }, singleton: { mode: "skip" } }, done)],
    ["timeouts", client.createFunction({ id: "x", triggers: { event: "e" }, timeouts: { finish: "1s" } }, done)],
    ["cancel", client.createFunction({ id: "x", triggers: { event: "e" }, cancelOn: [{ event: "stop" }] }, done)],
    ["idempotency", client.createFunction({ id: "x", triggers: { event: "e" }, idempotency: "event.data.id" }, done)],
    [
      "batchEvents",
      client.createFunction({ id: "x", triggers: { event: "e" }, batchEvents: { maxSize: 2, timeout: "1s" } }, done),
    ],
    [
      "several concurrency limits",
      client.createFunction(
        { id: "x", triggers: { event: "e" }, concurrency: [{ limit: 1 }, { limit: 2, key: "event.data.a" }] },
        done,
      ),
    ],
    [
      "concurrency scope",
      client.createFunction(
        { id: "x", triggers: { event: "e" }, concurrency: { limit: 1, scope: "env", key: "event.data.a" } },
        done,
      ),
    ],
    [
      "concurrency key",
      client.createFunction(
        { id: "x", triggers: { event: "e" }, concurrency: { limit: 1, key: "event.data.a + 1" } },
        done,
      ),
    ],
    ["trigger condition", client.createFunction({ id: "x", triggers: { event: "e", if: "event.data.a > 1" } }, done)],
    ["event pattern", client.createFunction({ id: "x", triggers: { event: "mail/*" } }, done)],
    ["schedule", client.createFunction({ id: "x", triggers: { cron: "TZ=Europe/Paris 0 9 * * *" } }, done)],
    [
      "step.waitForEvent",
      client.createFunction({ id: "x", triggers: { event: "e" } }, async ({ step }) => {
        await step.waitForEvent("w", { event: "f", timeout: "1s" });
      }),
    ],
    [
      "step.invoke",
      client.createFunction(
        {
          id: "x",
          triggers: { event: "e" },
          onFailure: async ({ step }) => {
            await step.invoke("i", { function: client.createFunction({ id: "y", triggers: { event: "f" } }, done) });
          },
        },
        done,
      ),
    ],
  ])("refuses %s, naming the function", async (feature, fn) => {
    await expect(read(fn)).rejects.toThrow(new RegExp(`test-x(-failure)?: .*${feature}`));
  });

  it("names every refusal at once and the way out", async () => {
    const throttled = client.createFunction(
      { id: "a", triggers: { event: "e" }, throttle: { limit: 1, period: "1s" } },
      done,
    );
    const patterned = client.createFunction({ id: "b", triggers: { event: "e*" } }, done);
    await expect(read(throttled, patterned)).rejects.toThrow(/INNGEST_BASE_URL.*test-a: .*throttle.*test-b: .*e\*/);
  });
});
