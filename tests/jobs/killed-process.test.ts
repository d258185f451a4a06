import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { jobRuns } from "@/db/schema/jobs/job-runs";
import { inSystem } from "@/db/system";

const program = path.join(import.meta.dirname, "support/steps-process.ts");

describe("a process killed between two steps", () => {
  const children: ChildProcess[] = [];
  const folder = mkdtempSync(path.join(os.tmpdir(), "koomky-killed-"));
  const effects = path.join(folder, "effects");

  const start = (haltAfter = "") => {
    const child = fork(program, [effects, haltAfter], { execArgv: ["--import", "tsx"], stdio: "inherit" });
    children.push(child);
    return child;
  };
  const told = (child: ChildProcess, key: string) =>
    new Promise<void>((resolve, reject) => {
      child.on("message", (message) => typeof message === "object" && key in message && resolve());
      child.once("exit", (code, signal) => reject(new Error(`The process ended (${code ?? signal}) before ${key}`)));
    });
  const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once("exit", () => resolve()));

  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  it("loses nothing and repeats nothing: another process finishes the run", { timeout: 60_000 }, async () => {
    const first = start("two");
    await told(first, "ready");
    const halted = told(first, "halted");
    first.send("send");
    await halted;
    const dead = ended(first);
    first.kill("SIGKILL");
    await dead;
    expect(readFileSync(effects, "utf8")).toBe("one\ntwo\n");

    const second = start();
    await told(second, "finished");
    expect(readFileSync(effects, "utf8")).toBe("one\ntwo\nthree\n");
    const gone = ended(second);
    second.send("stop");
    await gone;
    const runs = await inSystem("read", (tx) => tx.select({ status: jobRuns.status }).from(jobRuns));
    expect(runs).toEqual([{ status: "completed" }]);
  });
});
