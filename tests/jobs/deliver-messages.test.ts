import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { jobRuns } from "@/db/schema/jobs/job-runs";
import { workspaces } from "@/db/schema/identity/workspaces";
import { mailMessages } from "@/db/schema/platform/mail";
import { inSystem } from "@/db/system";
import { listJobRuns } from "@/lib/ops/job-runs/list-job-runs";
import { retryJobRun } from "@/lib/ops/job-runs/retry-job-run";
import type { Ctx } from "@/lib/platform/context";
import { sealColumn } from "@/lib/platform/crypto/seal-column";
import { queueMail } from "@/lib/platform/mail/queue-mail";
import { queueSms } from "@/lib/platform/sms/queue-sms";
import { startSmtpSink } from "@/tests/support/smtp-sink";
import { appJobs } from "./support/app-jobs";
import { makeEverythingDue } from "./support/embedded-runner";
import { someWorkspace, write } from "./support/workspace";

type Sink = Awaited<ReturnType<typeof startSmtpSink>>;

describe("delivering messages", () => {
  let jobs: Awaited<ReturnType<typeof appJobs>>;
  let ctx: Ctx;
  let sink: Sink | undefined;
  let verdict: { code: number; message: string } | undefined;

  const mail = { to: "client@example.com", subject: "Votre facture", text: "Bonjour", html: "<p>Bonjour</p>" };
  const queue = () => write(ctx, (t) => queueMail(t, mail));
  const mailRow = async (id: string) => {
    const [row] = await inSystem("read", (tx) => tx.select().from(mailMessages).where(eq(mailMessages.id, id)));
    if (!row) throw new Error("No such mail");
    return row;
  };
  const runsOf = async (functionId: string) =>
    (await listJobRuns(ctx, { filter: { functionId } })).items.filter((run) => run.workspaceId !== null);

  /** The workspace sends through a mail server, which answers what `verdict` says. */
  async function useServer() {
    const started = await startSmtpSink(() => verdict);
    sink = started;
    const { hostname, port } = new URL(started.url);
    const { workspaceId } = ctx.actor;
    const settings = { host: hostname, port: Number(port), user: null, password: null };
    const sealed = JSON.stringify({ ...settings, fromAddress: "zoe@atelier.example", fromName: "Zoé" });
    const mailSealed = sealColumn("workspaces.mail_sealed", [workspaceId], sealed);
    await write(ctx, ({ tx }) => tx.update(workspaces).set({ mailSealed }).where(eq(workspaces.id, workspaceId)));
    return started;
  }

  beforeAll(async () => {
    jobs = await appJobs();
  });
  beforeEach(async () => {
    ({ ctx } = await someWorkspace());
    verdict = undefined;
  });
  afterEach(async () => {
    await sink?.stop();
    sink = undefined;
  });

  it("keeps a mail in the mailbox when no server is configured", async () => {
    const id = await queue();
    await jobs.settle();
    expect(await mailRow(id)).toMatchObject({ status: "captured", attempts: 1, error: null });
    expect(await runsOf("deliver-mail")).toMatchObject([
      { status: "completed", failures: 0, eventName: "mail.queued" },
    ]);
  });

  it("sends through the workspace's server, with a message id made of the mail's own", async () => {
    const { received } = await useServer();
    const id = await queue();
    await jobs.settle();
    expect(await mailRow(id)).toMatchObject({ status: "sent" });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: "zoe@atelier.example", to: ["client@example.com"] });
    expect(received[0]?.raw).toContain(`<${id}@atelier.example>`);
  });

  it("asks again later when the server says later, with growing pauses", async () => {
    const { received } = await useServer();
    verdict = { code: 451, message: "4.7.1 Greylisted, try again" };
    const id = await queue();
    await jobs.settle();
    expect(await mailRow(id)).toMatchObject({
      status: "queued",
      attempts: 1,
      error: expect.stringContaining("Greylisted") as string,
    });
    const [waiting] = await runsOf("deliver-mail");
    expect(waiting).toMatchObject({ status: "waiting", failures: 1 });
    expect(waiting?.dueAt).toBeInstanceOf(Date);

    verdict = undefined;
    await makeEverythingDue();
    await jobs.settle();
    expect(await mailRow(id)).toMatchObject({ status: "sent", attempts: 2 });
    expect(received).toHaveLength(1);
    expect(await runsOf("deliver-mail")).toMatchObject([{ status: "completed", failures: 1, error: null }]);
  });

  it("gives up after the last try", async () => {
    await useServer();
    verdict = { code: 452, message: "4.3.1 Disk full" };
    const id = await queue();
    for (let attempt = 0; attempt <= 10; attempt += 1) {
      await jobs.settle();
      await makeEverythingDue();
    }
    await jobs.settle();
    expect(await mailRow(id)).toMatchObject({ status: "failed", attempts: 11 });
    expect(await runsOf("deliver-mail")).toMatchObject([{ status: "failed" }]);
  });

  it("fails at once with the server's reason when it refuses, and tries again when somebody asks", async () => {
    const { received } = await useServer();
    verdict = { code: 550, message: "5.1.1 No such mailbox" };
    const id = await queue();
    await jobs.settle();
    expect(await mailRow(id)).toMatchObject({
      status: "failed",
      attempts: 1,
      error: expect.stringContaining("No such mailbox") as string,
    });
    const [failed] = await runsOf("deliver-mail");
    expect(failed).toMatchObject({
      status: "failed",
      canRetry: true,
      error: { message: expect.stringContaining("No such mailbox") as string },
    });

    verdict = undefined;
    await retryJobRun(ctx, { jobRunId: failed?.id });
    await jobs.settle();
    expect(await mailRow(id)).toMatchObject({ status: "sent", attempts: 2, error: null });
    expect(received).toHaveLength(1);
    expect(await runsOf("deliver-mail")).toMatchObject([{ id: failed?.id, status: "completed" }]);
  });

  it("does not send again what a killed process may have sent, however often it is asked", async () => {
    const { received } = await useServer();
    const id = await queue();
    await inSystem("write", (tx) => tx.update(mailMessages).set({ status: "sending" }).where(eq(mailMessages.id, id)));
    await jobs.settle();
    expect(await mailRow(id)).toMatchObject({ status: "unknown" });
    const [run] = await runsOf("deliver-mail");
    expect(run).toMatchObject({
      status: "failed",
      error: { message: expect.stringContaining("Perhaps delivered") as string },
    });
    await retryJobRun(ctx, { jobRunId: run?.id });
    await jobs.settle();
    expect(await mailRow(id)).toMatchObject({ status: "unknown" });
    expect(received).toEqual([]);
  });

  it("keeps a text message in the mailbox when no provider is configured", async () => {
    const id = await write(ctx, (t) => queueSms(t, { to: "+33612345678", text: "Bonjour" }));
    await jobs.settle();
    const { rows } = await inSystem("read", (tx) => tx.execute(sql`select status from sms_messages where id = ${id}`));
    expect(rows).toEqual([{ status: "captured" }]);
    expect(await runsOf("deliver-sms")).toMatchObject([{ status: "completed" }]);
  });

  it("queues nothing when the change that queued it is undone", async () => {
    const before = await inSystem("read", (tx) => tx.$count(jobRuns));
    await expect(
      write(ctx, async (t) => {
        await queueMail(t, mail);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    await jobs.settle();
    expect(await inSystem("read", (tx) => tx.$count(jobRuns))).toBe(before);
  });
});
