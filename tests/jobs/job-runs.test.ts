import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { jobRuns, jobSteps } from "@/db/schema/jobs/job-runs";
import { inSystem } from "@/db/system";
import { permissionsOf, type Role } from "@/lib/catalog/permissions";
import { getJobRun } from "@/lib/ops/job-runs/get-job-run";
import { listJobRuns } from "@/lib/ops/job-runs/list-job-runs";
import { pruneJobRuns } from "@/lib/ops/job-runs/prune-job-runs";
import { retryJobRun } from "@/lib/ops/job-runs/retry-job-run";
import { JobRunDetailView, JobRunView, viewJobRun, viewJobRunDetail } from "@/lib/ops/job-runs/view";
import type { Ctx } from "@/lib/platform/context";
import { someWorkspace } from "./support/workspace";

type NewRun = Partial<typeof jobRuns.$inferInsert>;

describe("job runs", () => {
  let mine: Ctx;
  let theirs: Ctx;

  const insert = (workspaceId: string | null, values: NewRun = {}) =>
    inSystem("write", async (tx) => {
      const eventId = randomUUID();
      const event = { id: eventId, name: "mail.queued", ts: 0, data: {} };
      const [run] = await tx
        .insert(jobRuns)
        .values({ workspaceId, functionId: "deliver-mail", eventId, eventName: "mail.queued", event, ...values })
        .returning();
      if (!run) throw new Error("Not inserted");
      return run.id;
    });
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  const as = (role: Role): Ctx => ({ ...mine, actor: { ...mine.actor, role, permissions: permissionsOf(role) } });

  beforeAll(async () => {
    mine = (await someWorkspace()).ctx;
    theirs = (await someWorkspace()).ctx;
  });
  beforeEach(() => inSystem("write", (tx) => tx.delete(jobRuns)));

  it("shows a workspace its own runs and those of the installation, nobody else's", async () => {
    const own = await insert(mine.actor.workspaceId);
    const wide = await insert(null, { functionId: "expire-credentials", eventName: "inngest/scheduled.timer" });
    const foreign = await insert(theirs.actor.workspaceId);
    const page = await listJobRuns(mine, {});
    expect(page.items.map((run) => run.id).sort()).toEqual([own, wide].sort());
    expect(page.total).toBe(2);
    expect(page.items.map(viewJobRun).map((view) => JobRunView.parse(view))).toContainEqual(
      expect.objectContaining({ id: wide, trigger: null, installationWide: true }),
    );
    await expect(getJobRun(mine, { jobRunId: foreign })).rejects.toMatchObject({ kind: "not_found" });
    await expect(retryJobRun(mine, { jobRunId: foreign })).rejects.toMatchObject({ kind: "not_found" });
  });

  it("shows the steps of a run in the order they ended, open ones last, and hides foreign steps", async () => {
    const runId = await insert(mine.actor.workspaceId, { status: "waiting" });
    const foreign = await insert(theirs.actor.workspaceId);
    const dueAt = daysAgo(-1);
    await inSystem("write", (tx) =>
      tx.insert(jobSteps).values([
        { runId, stepId: "c", name: "pause", kind: "sleep", status: "waiting", dueAt },
        {
          runId,
          stepId: "b",
          name: "second",
          kind: "run",
          status: "completed",
          position: 2,
          output: "kept to the job",
        },
        { runId, stepId: "a", name: "first", kind: "run", status: "completed", position: 1 },
        { runId: foreign, stepId: "a", name: "theirs", kind: "run", status: "completed", position: 1 },
      ]),
    );
    const view = JobRunDetailView.parse(viewJobRunDetail(await getJobRun(mine, { jobRunId: runId })));
    expect(view.steps.map((step) => step.name)).toEqual(["first", "second", "pause"]);
    expect(view.steps[2]?.dueAt).toBe(dueAt.toISOString());
    expect(JSON.stringify(view)).not.toContain("kept to the job");
  });

  it("filters by status and function", async () => {
    await insert(mine.actor.workspaceId, { status: "failed" });
    await insert(mine.actor.workspaceId, { status: "completed", functionId: "deliver-sms" });
    await insert(mine.actor.workspaceId, { status: "queued" });
    const statuses = async (filter: object) =>
      (await listJobRuns(mine, { filter })).items.map((run) => run.status).sort();
    expect(await statuses({ status: "failed,queued" })).toEqual(["failed", "queued"]);
    expect(await statuses({ functionId: "deliver-sms" })).toEqual(["completed"]);
  });

  it("is for owners", async () => {
    for (const role of ["admin", "member", "accountant"] as const) {
      await expect(listJobRuns(as(role), {})).rejects.toMatchObject({ kind: "forbidden" });
      await expect(retryJobRun(as(role), { jobRunId: randomUUID() })).rejects.toMatchObject({ kind: "forbidden" });
    }
    await expect(listJobRuns(as("owner"), {})).resolves.toMatchObject({ total: 0 });
  });

  it("starts only failed runs again", async () => {
    const running = await insert(mine.actor.workspaceId, { status: "running" });
    await expect(retryJobRun(mine, { jobRunId: running })).rejects.toMatchObject({ code: "job_run.not_retriable" });
  });

  it("forgets completed runs after two weeks and failed ones after three months", async () => {
    const ended = (status: "completed" | "failed", days: number) =>
      insert(mine.actor.workspaceId, { status, finishedAt: daysAgo(days) });
    await ended("completed", 15);
    await ended("failed", 91);
    const kept = [await ended("completed", 13), await ended("failed", 89), await insert(mine.actor.workspaceId)];
    expect(await pruneJobRuns()).toBe(2);
    expect((await listJobRuns(mine, {})).items.map((run) => run.id).sort()).toEqual(kept.sort());
  });
});
