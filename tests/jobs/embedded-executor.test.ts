import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tasksOf } from "@/inngest/embedded/tasks";
import { schedulesOf, startWorker } from "@/inngest/embedded/worker";
import { embeddedRunner, makeEverythingDue, type EmbeddedRunner } from "./support/embedded-runner";
import type { DefineFunctions } from "./support/job-runner";
import { forgetAll, onlyRun, queued } from "./support/rows";

/** How the embedded executor keeps its promises: what is in the rows and in the queue. */
describe("embedded executor", () => {
  let runner: EmbeddedRunner;
  const run = async (define: DefineFunctions) => (runner = await embeddedRunner(define));
  beforeEach(forgetAll);
  afterEach(() => runner?.close());

  it("puts the next try where the pause says, and shows it waiting", async () => {
    await run((client) => [
      client.createFunction({ id: "down", retries: 3, triggers: { event: "test/down" } }, async ({ step }) => {
        await step.run("connect", () => {
          throw new Error("refused");
        });
      }),
    ]);
    await runner.send({ name: "test/down" });
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await runner.runDue();
      const [entry, ...others] = await queued();
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ task: "job.advance" });
      expect(await onlyRun()).toMatchObject({
        status: "waiting",
        attempt,
        error: { name: "Error", message: "refused" },
      });
      pauses.push(entry?.seconds ?? 0);
      await makeEverythingDue();
    }
    expect(pauses).toEqual([10, 30, 60]);
    // The last try fails the step; the function, called once more, does not catch that.
    await runner.runDue();
    expect(await onlyRun()).toMatchObject({ status: "failed", error: { message: "refused" } });
    expect(await queued()).toEqual([]);
  });

  it("keeps a sleep in the queue until it is due", async () => {
    await run((client) => [
      client.createFunction({ id: "later", triggers: { event: "test/later" } }, async ({ step }) => {
        await step.sleep("a week", "7d");
        return "rested";
      }),
    ]);
    await runner.send({ name: "test/later" });
    await runner.runDue();
    expect(await onlyRun()).toMatchObject({ status: "waiting" });
    expect(await queued()).toMatchObject([{ task: "job.wake-step", seconds: 604_800 }]);
    await makeEverythingDue();
    await runner.runDue();
    expect(await onlyRun()).toMatchObject({ status: "completed", output: "rested" });
  });

  it("records results PostgreSQL could not hold as structured data", async () => {
    await run((client) => [
      client.createFunction({ id: "odd", triggers: { event: "test/odd" } }, ({ step }) =>
        step.run("odd", () => "a\u0000b"),
      ),
    ]);
    await runner.send({ name: "test/odd" });
    await runner.runDue();
    expect(await onlyRun()).toMatchObject({ status: "completed", output: "a\u0000b" });
  });

  it("fails a run that asks for what it cannot do, without trying again", async () => {
    const wait = "waitForEvent" as const;
    await run((client) => [
      client.createFunction({ id: "sly", triggers: { event: "test/sly" } }, async ({ step }) => {
        await step[wait]("w", { event: "never", timeout: "1h" });
      }),
    ]);
    await runner.send({ name: "test/sly" });
    await runner.runDue();
    expect(await onlyRun()).toMatchObject({
      status: "failed",
      error: { name: "UnsupportedFeature", message: expect.stringContaining("WaitForEvent") as string },
    });
  });

  it("registers schedules once per function and starts one run per minute, whoever noticed", async () => {
    let beats = 0;
    await run((client) => [
      client.createFunction({ id: "beat", triggers: { cron: "*/5 * * * *" } }, () => void (beats += 1)),
    ]);
    expect(schedulesOf(runner.executor)).toMatchObject([{ task: "job.cron", identifier: "beat */5 * * * *" }]);
    const due = { functionId: "beat", cron: "*/5 * * * *", _cron: { ts: "2026-11-23T10:05:00.000Z" } };
    const cron = tasksOf(runner.executor)["job.cron"] ?? expect.fail("No schedule task");
    await Promise.all([1, 2, 3].map(() => Reflect.apply(cron, null, [due, {}])));
    await runner.runDue();
    expect(beats).toBe(1);
    expect(await onlyRun()).toMatchObject({
      workspaceId: null,
      eventName: "inngest/scheduled.timer",
      status: "completed",
    });
  });

  it("starts nothing for a workspace that is gone", async () => {
    await run((client) => [client.createFunction({ id: "gone", triggers: { event: "test/gone" } }, () => "ran")]);
    await runner.send({ name: "test/gone", data: { workspaceId: randomUUID() } });
    expect(await queued()).toEqual([]);
  });

  it("works a limited function through without waiting for polls", { timeout: 20_000 }, async () => {
    let finished = 0;
    let allFinished = () => {};
    const end = new Promise<void>((resolve) => (allFinished = resolve));
    await run((client) => [
      client.createFunction({ id: "narrow", concurrency: 1, triggers: { event: "test/narrow" } }, async ({ step }) => {
        await Promise.all([step.run("a", () => "a"), step.run("b", () => "b")]);
        await step.run("c", () => "c");
        finished += 1;
        if (finished === 8) allFinished();
      }),
    ]);
    // 40 calls one after another in one named queue; a poll between any two would make it 80 seconds.
    const worker = startWorker(runner.executor);
    await runner.send(...Array.from({ length: 8 }, () => ({ name: "test/narrow" })));
    await end;
    await worker.stop();
    expect(await queued()).toEqual([]);
  });

  it("lets what somebody waits for go before what nobody does", async () => {
    const ended: string[] = [];
    const noting = (name: string) => () => void ended.push(name);
    await run((client) => [
      client.createFunction(
        { id: "index", priority: { run: "-300" }, triggers: { event: "test/many" } },
        noting("index"),
      ),
      client.createFunction({ id: "mail", triggers: { event: "test/one" } }, noting("mail")),
    ]);
    await runner.send(...Array.from({ length: 30 }, () => ({ name: "test/many" })));
    await runner.send({ name: "test/one" });
    await runner.runDue();
    expect(ended).toHaveLength(31);
    // Four entries are at work at a time.
    expect(ended.indexOf("mail")).toBeLessThan(4);
  });
});
