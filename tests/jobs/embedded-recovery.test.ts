import { eq, sql } from "drizzle-orm";
import { NonRetriableError } from "inngest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jobSteps } from "@/db/schema/jobs/job-runs";
import { inSystem } from "@/db/system";
import { advance } from "@/inngest/embedded/advance";
import { deadWorkerSweep, showAlive } from "@/inngest/embedded/dead-workers";
import { retryRun } from "@/inngest/embedded/retry-run";
import { runStep } from "@/inngest/embedded/run-step";
import { startWorker } from "@/inngest/embedded/worker";
import { embeddedRunner, type EmbeddedRunner } from "./support/embedded-runner";
import type { DefineFunctions } from "./support/job-runner";
import { forgetAll, onlyRun } from "./support/rows";

/** An entry the queue has forgotten. */
const nobodysEntry = { id: "0", job_queue_id: null, locked_by: null };

/** What the embedded executor does after a kill, a stop, a lost connection or a failure. */
describe("embedded executor, interrupted", () => {
  let runner: EmbeddedRunner;
  const run = async (define: DefineFunctions) => (runner = await embeddedRunner(define));
  beforeEach(forgetAll);
  afterEach(() => runner?.close());

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
