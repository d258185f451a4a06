import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GivenPerson } from "@/tests/support/given";
import { startSmtpSink, type ReceivedMail } from "@/tests/support/smtp-sink";
import { ask } from "./support/ask";
import { hold, type Held } from "./support/hold";
import { until } from "./support/until";
import { openWorld, type World } from "./support/world";

/** Another process takes the work over when it has twice found the dead one's lock gone, five seconds apart. */
const TAKEN_OVER_MS = 30_000;

describe("kill -9 in the middle of a job", () => {
  let world: World;
  let sink: Awaited<ReturnType<typeof startSmtpSink>>;
  /** What the mail server does with mails to certain addresses; others it takes. */
  const manners = new Map<string, (mail: ReceivedMail) => Promise<"stall" | undefined>>();

  beforeAll(async () => {
    sink = await startSmtpSink((mail) => manners.get(mail.to[0] ?? "")?.(mail));
    world = await openWorld({ SMTP_URL: sink.url });
  });
  afterAll(async () => {
    await world.close();
    await sink.stop();
  });

  const sql = <Row extends object>(text: string, ...values: unknown[]) => world.database.query<Row>(text, values);
  const mailTo = async (address: string) => {
    const [mail] = await sql<{ id: string; status: string; attempts: number }>(
      "select id, status, attempts from mail_messages where recipient = $1",
      address,
    );
    return mail;
  };
  const statusOf = async (address: string) => (await mailTo(address))?.status;
  const runOf = async (mailId: string) => {
    const [run] = await sql<{ id: string; status: string; error: { message: string } | null }>(
      "select id, status, error from job_runs where function_id = 'deliver-mail' and event->'data'->>'mailId' = $1",
      mailId,
    );
    return run;
  };
  const copiesFor = (address: string) => sink.received.filter(({ to }) => to.includes(address)).length;

  async function invite(owner: GivenPerson, email: string): Promise<void> {
    const body = { email, role: "member" };
    const { status } = await ask(`${world.app.url}/api/v1/invitations`, { method: "POST", bearer: owner.token, body });
    expect(status).toBe(201);
  }

  it("a mail that was handed over but not noted as a finished step is delivered once", async () => {
    const address = "accepted@example.com";
    let held: Held | undefined;
    manners.set(address, async () => {
      const mail = await mailTo(address);
      held = await hold(world.database, "select from job_runs where id = $1 for update", [
        (await runOf(mail?.id ?? ""))?.id,
      ]);
      return undefined;
    });
    await invite(await world.given.workspace(), address);
    await until("the mail is sent", async () => (await statusOf(address)) === "sent");
    await held?.wanted();
    await world.app.kill9();
    await held?.letGo();
    const mail = await mailTo(address);
    expect((await runOf(mail?.id ?? ""))?.status).toBe("running");

    await world.app.restart();
    const finished = async () => (await runOf(mail?.id ?? ""))?.status === "completed";
    await until("the run is completed", finished, TAKEN_OVER_MS);
    expect(copiesFor(address)).toBe(1);
    expect(await mailTo(address)).toMatchObject({ status: "sent", attempts: 1 });
  });

  it("a mail that was on its way is shown as unknown and not sent again", async () => {
    const address = "on-its-way@example.com";
    let underway = 0;
    manners.set(address, async () => {
      underway += 1;
      return "stall";
    });
    await invite(await world.given.workspace(), address);
    await until("the server has the whole mail", () => underway === 1);
    expect(await statusOf(address)).toBe("sending");
    await world.app.kill9();
    await world.app.restart();
    await until("the outcome is told", async () => (await statusOf(address)) === "unknown", TAKEN_OVER_MS);
    const mail = await mailTo(address);
    await until("the run ends", async () => (await runOf(mail?.id ?? ""))?.status === "failed");
    expect((await runOf(mail?.id ?? ""))?.error?.message).toContain("Perhaps delivered, not sent again");
    expect(underway).toBe(1);
  });

  it("a job of several steps goes on after the last one that was finished", async () => {
    const owners = [await world.given.workspace(), await world.given.workspace()];
    const told = async () =>
      (
        await sql<{ name: string }>(
          `select s.name from job_steps s join job_runs r on r.id = s.run_id
            where r.function_id = 'alert-owners' and s.status = 'completed' order by s.position`,
        )
      ).map(({ name }) => name);
    // A mail belongs to its workspace: telling this one waits until the row is let go.
    const last = owners[1]?.workspaceId;
    const held = await hold(world.database, "select from workspaces where id = $1 for update", [last]);
    await failOftenAndMonitor();
    await held.wanted();
    const before = await told();
    expect(before).toContain("workspaces");
    await world.app.kill9();
    await held.letGo();
    await world.app.restart();

    const alerts = () =>
      sql<{ status: string; attempts: number; workspace_id: string }>(
        "select workspace_id, status, attempts from mail_messages where recipient = any ($1)",
        owners.map(({ email }) => email),
      );
    const settled = async () => {
      const mails = await alerts();
      return mails.length === owners.length && mails.every(({ status }) => status === "sent");
    };
    await until("both owners are told", settled, TAKEN_OVER_MS);
    const after = await told();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toContain(`tell ${last}`);
    expect(await alerts()).toHaveLength(owners.length);
    for (const { email } of owners) expect(copiesFor(email)).toBe(1);
    const runs = await sql("select status from job_runs where function_id = 'alert-owners'");
    expect(runs).toEqual([{ status: "completed" }]);
  });

  /** One failed run more than is tolerated; then the failure monitor is queued, as its schedule does every five minutes. */
  async function failOftenAndMonitor(): Promise<void> {
    await sql(
      `insert into job_runs (function_id, event_id, event_name, event, status, finished_at)
       select 'expire-credentials', 'failed-' || n, 'inngest/scheduled.timer', '{}', 'failed', now()
         from generate_series(1, 11) n`,
    );
    const payload = { functionId: "monitor-failures", cron: "*/5 * * * *", _cron: { ts: new Date().toISOString() } };
    await sql("select graphile_worker.add_job('job.cron', $1::json)", JSON.stringify(payload));
  }
});
