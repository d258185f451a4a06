import { afterEach, describe, expect, it } from "vitest";
import { makeWorkerPool, type WorkerPool } from "./worker-pool";

const pools: WorkerPool<string, number>[] = [];
afterEach(async () => {
  for (const { stop } of pools.splice(0)) await stop();
});

function pool(changes: { threads?: number; waiting?: number; timeout?: number } = {}) {
  const file = "tests/support/odd-worker-process.ts";
  const made = makeWorkerPool<string, number>({
    file,
    threads: 1,
    waiting: 10,
    timeout: 30_000,
    megabytes: 64,
    ...changes,
  });
  pools.push(made);
  return made;
}

describe("a pool of workers", { timeout: 60_000 }, () => {
  it("keeps a thread for the next job and starts another only for jobs at the same time", async () => {
    const { run } = pool({ threads: 2 });
    const first = await run("answer");
    expect(await run("answer")).toBe(first);
    const together = await Promise.all(["answer", "answer", "answer", "answer"].map(run));
    expect(new Set(together).size).toBe(2);
  });

  it("tells what the job threw, and keeps the thread", async () => {
    const { run } = pool();
    const thread = await run("answer");
    await expect(run("throw")).rejects.toThrow(new TypeError("no such font"));
    expect(await run("answer")).toBe(thread);
  });

  it.each(["exit", "crash", "fill memory"])("replaces a thread that dies: %s", async (death) => {
    const { run } = pool();
    const thread = await run("answer");
    const [failed, next] = await Promise.allSettled([run(death), run("answer")]);
    expect(failed).toMatchObject({ reason: { kind: "unavailable", code: "worker.died" } });
    expect(next).toMatchObject({ status: "fulfilled" });
    expect(await run("answer")).not.toBe(thread);
  });

  it("ends a thread that takes too long, and goes on with another", async () => {
    const { run } = pool({ timeout: 3_000 });
    const jobs = await Promise.allSettled([run("hang"), run("answer")]);
    expect(jobs[0]).toMatchObject({ reason: { kind: "unavailable", code: "worker.slow" } });
    expect(jobs[1]).toMatchObject({ status: "fulfilled" });
  });

  it("refuses more than may wait", async () => {
    const { run } = pool({ waiting: 1 });
    const jobs = await Promise.allSettled([run("answer"), run("answer"), run("answer")]);
    expect(jobs.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
    expect(jobs[2]).toMatchObject({ reason: { kind: "unavailable", code: "server.busy" } });
  });

  it("shares nothing of the environment", async () => {
    const seen: unknown = await pool().run("environment");
    expect(seen).toEqual(["NODE_ENV"]);
  });

  it("stops with the jobs at hand", async () => {
    const { run, stop } = pool();
    const [job] = await Promise.allSettled([run("hang"), stop()]);
    expect(job).toMatchObject({ reason: { code: "worker.died" } });
  });
});
