import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { NonRetriableError } from "inngest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jobRuns, jobSteps } from "@/db/schema/jobs/job-runs";
import { inSystem } from "@/db/system";
import { advance } from "@/inngest/embedded/advance";
import { deadWorkerSweep, showAlive } from "@/inngest/embedded/dead-workers";
import { retryRun } from "@/inngest/embedded/retry-run";
import { runStep } from "@/inngest/embedded/run-step";
import { tasksOf } from "@/inngest/embedded/tasks";
import { schedulesOf, startWorker } from "@/inngest/embedded/worker";
import { embeddedRunner, makeEverythingDue, type EmbeddedRunner } from "./support/embedded-runner";
import type { DefineFunctions } from "./support/job-runner";

/** An entry the queue has forgotten. */
const nobodysEntry = { id: "0", job_queue_id: null, locked_by: null };

/** How the embedded executor keeps its promises: what is in the rows and in the queue. */
describe("embedded executor", () => {
  let runner: EmbeddedRunner;
  const run = async (define: DefineFunctions) => (runner = await embeddedRunner(define));
  const onlyRun = async () => {
    const [only] = await inSystem("read", (tx) => tx.select().from(jobRuns));
    if (!only) throw new Error("No run");
    return only;
  };
  const queued = () =>
    inSystem("read", async (tx) => {
      const { rows } = await tx.execute<{ task: string; payload: Record<string, unknown>; seconds: number }>(sql`
        select identifier as task, payload, round(extract(epoch from run_at - now()))::int as seconds
          from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`);
      return rows;
    });

  beforeEach(() =>
    inSystem("write", async (tx) => {
      await tx.delete(jobRuns);
      await tx.execute(sql`delete from graphile_worker._private_jobs`);
    }),
  );
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

  it("ignores a queue entry for a call that is recorded while the run goes on", async () => {
    const effects: string[] = [];
    await run((client) => [
      client.createFunction({ id: "onward", triggers: { event: "test/onward" } }, async ({ step }) => {
        await step.run("one", () => effects.push("one"));
        await step.run("flaky", () => {
          effects.push("try");
          throw new Error("not yet");
        });
      }),
    ]);
    await runner.send({ name: "test/onward" });
    await runner.runDue();
    const { id: runId, turn } = await onlyRun();
    for (let stale = 0; stale < turn; stale += 1) await advance(runner.executor, { runId, turn: stale }, nobodysEntry);
    expect(effects).toEqual(["one", "try"]);
    await advance(runner.executor, { runId, turn }, nobodysEntry);
    expect(effects).toEqual(["one", "try", "try"]);
  });

  it("ignores queue entries for tries of parallel steps that are recorded", async () => {
    const effects: string[] = [];
    await run((client) => [
      client.createFunction({ id: "beside", triggers: { event: "test/beside" } }, async ({ step }) => {
        await Promise.all([
          step.run("steady", () => effects.push("steady")),
          step.run("flaky", () => {
            effects.push("try");
            throw new Error("not yet");
          }),
        ]);
      }),
    ]);
    await runner.send({ name: "test/beside" });
    await runner.runDue();
    const { id: runId } = await onlyRun();
    const steps = await inSystem("read", (tx) => tx.select().from(jobSteps).where(eq(jobSteps.runId, runId)));
    expect(steps).toHaveLength(2);
    for (const { stepId } of steps) await runStep(runner.executor, { runId, stepId, attempt: 0 }, nobodysEntry);
    expect(effects.sort()).toEqual(["steady", "try"]);
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

  it("lets a failed run go on after its last finished step", async () => {
    const effects: string[] = [];
    let broken = true;
    await run((client) => [
      client.createFunction({ id: "fixable", triggers: { event: "test/fixable" } }, async ({ step }) => {
        await step.run("first", () => effects.push("first"));
        await step.run("second", () => {
          if (broken) throw new NonRetriableError("wrong password");
          effects.push("second");
        });
      }),
    ]);
    await runner.send({ name: "test/fixable" });
    await runner.runDue();
    const failed = await onlyRun();
    expect(failed).toMatchObject({ status: "failed", error: { message: "wrong password" } });

    broken = false;
    expect(await retryRun(runner.executor.plans, failed.id)).toBe(true);
    expect(await retryRun(runner.executor.plans, failed.id)).toBe(false);
    await runner.runDue();
    expect(effects).toEqual(["first", "second"]);
    expect(await onlyRun()).toMatchObject({ status: "completed", error: null });
    const steps = await inSystem("read", (tx) => tx.select().from(jobSteps).where(eq(jobSteps.runId, failed.id)));
    expect(steps.map((step) => step.status)).toEqual(["completed", "completed"]);
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

  it("ends the calls at hand when stopped and leaves the rest to the next process", async () => {
    const effects: string[] = [];
    let stopped: Promise<void> | undefined;
    let halted = () => {};
    const halt = new Promise<void>((resolve) => (halted = resolve));
    await run((client) => [
      client.createFunction({ id: "long", triggers: { event: "test/long" } }, async ({ step }) => {
        await step.run("one", async () => {
          stopped ??= worker.stop();
          effects.push("one");
          halted();
        });
        await step.run("two", () => effects.push("two"));
      }),
    ]);
    const worker = startWorker(runner.executor);
    await runner.send({ name: "test/long" });
    await halt;
    await stopped;
    const held = sql`select 1 from graphile_worker._private_jobs where locked_at is not null`;
    expect((await inSystem("read", (tx) => tx.execute(held))).rows).toEqual([]);
    await runner.runDue();
    expect(effects).toEqual(["one", "two"]);
    expect((await onlyRun()).status).toBe("completed");
  });

  it("goes on after its connections were cut in the middle of a call", { timeout: 60_000 }, async () => {
    const effects: string[] = [];
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    await run((client) => [
      client.createFunction({ id: "cut", triggers: { event: "test/cut" } }, async ({ step }) => {
        await step.run("one", () => effects.push("one"));
        await step.run("cut", async () => {
          await inSystem("write", (tx) =>
            tx.execute(sql`
              select pg_terminate_backend(pid) from pg_stat_activity
               where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`),
          );
        });
        await step.run("two", () => effects.push("two"));
        end();
      }),
    ]);
    const worker = startWorker(runner.executor);
    await runner.send({ name: "test/cut" });
    await ended;
    await worker.stop();
    expect(effects).toEqual(["one", "two"]);
    expect((await onlyRun()).status).toBe("completed");
  });

  it("frees the entries of a dead process after two looks, never those of a living one", async () => {
    await run((client) => [client.createFunction({ id: "held", triggers: { event: "test/held" } }, () => "ran")]);
    await runner.send({ name: "test/held" }, { name: "test/held" });
    await inSystem("write", (tx) =>
      tx.execute(sql`
        update graphile_worker._private_jobs
           set locked_at = now(), locked_by = case when id % 2 = 0 then 'pool-living' else 'pool-dead' end`),
    );
    let taken = () => {};
    const alive = new Promise<void>((resolve) => (taken = resolve));
    const session = showAlive("pool-living", taken);
    await alive;
    const look = deadWorkerSweep();
    expect(await look()).toEqual([]);
    expect(await look()).toEqual(["pool-dead"]);
    expect(await look()).toEqual([]);
    await session.close();
  });
});
