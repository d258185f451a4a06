import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSmtpSink, type ReceivedMail } from "@/tests/support/smtp-sink";
import { ask } from "./support/ask";
import { until } from "./support/until";
import { openWorld, type World } from "./support/world";

const INVOICES = 30;
/** How many mails the server has been handed when the process is killed: at once, early and late. */
const KILLS = [0, 6, 16];
/** Another process takes the work over when it has twice found the dead one's lock gone, five seconds apart. */
const SETTLED_MS = 110_000;

const mailIdIn = ({ raw }: ReceivedMail) => /^Message-ID: <([0-9a-f-]{36})@/im.exec(raw)?.[1] ?? "";

describe("kill -9 while many documents are mailed", () => {
  let world: World;
  let sink: Awaited<ReturnType<typeof startSmtpSink>>;
  /** Every mail the server had whole, whether or not it could say so. */
  const handed: string[] = [];
  /** Set while the process is to die with the answer to its mails outstanding. */
  let dying = false;
  let mayTake = 0;

  beforeAll(async () => {
    sink = await startSmtpSink(async (mail) => {
      handed.push(mailIdIn(mail));
      if (handed.length >= mayTake) dying = true;
      return dying ? "stall" : undefined;
    });
    world = await openWorld({ SMTP_URL: sink.url });
  });
  afterAll(async () => {
    await world.close();
    await sink.stop();
  });

  const deliveries = () =>
    world.database.query<{ invoice: string; mail: string | null; status: string; told: number }>(`
      select d.document_id::text as invoice, d.mail_id::text as mail, coalesce(m.status, 'queued') as status,
             (select count(*)::int from events e where e.document_id = d.document_id and e.type = 'invoice.mailed') as told
        from document_deliveries d left join mail_messages m on m.id = d.mail_id`);
  const settled = async () => (await deliveries()).every(({ status }) => status !== "queued" && status !== "sending");

  it("sends each mail once, or shows that nobody knows, and never sends one twice", { timeout: 400_000 }, async () => {
    const { givenBilling } = await import("@/tests/support/given-billing");
    const owner = await givenBilling.business();
    const invoices: string[] = [];
    for (let index = 0; index < INVOICES; index += 1) {
      const { id: clientId } = await givenBilling.client(owner.ctx, { email: `client-${index}@kill.example` });
      invoices.push((await givenBilling.issuedInvoice(owner.ctx, { clientId })).id);
    }
    mayTake = KILLS[1] ?? 0;
    const sent = await ask(`${world.app.url}/api/v1/invoices/bulk/send`, {
      method: "POST",
      bearer: owner.token,
      body: { selection: { ids: invoices } },
      patienceMs: 60_000,
    });
    expect(sent).toMatchObject({ status: 202, body: { data: { queued: INVOICES, refused: [] } } });
    await world.app.kill9();
    await world.app.restart();
    for (const next of [KILLS[2] ?? 0, Infinity]) {
      await until("mails are on their way", () => dying, SETTLED_MS);
      await world.app.kill9();
      mayTake = next;
      dying = false;
      await world.app.restart();
    }
    await until("every mail has an outcome", settled, SETTLED_MS);

    const outcomes = await deliveries();
    expect(outcomes.map(({ invoice }) => invoice).toSorted()).toEqual(invoices.toSorted());
    expect(new Set(handed).size, "a mail was handed over twice").toBe(handed.length);
    const taken = new Set(sink.received.map(mailIdIn));
    expect(taken.size).toBe(sink.received.length);
    for (const { mail, status } of outcomes) {
      expect(["sent", "unknown"]).toContain(status);
      if (status === "sent") expect(taken.has(mail ?? "")).toBe(true);
    }
    const unknown = outcomes.filter(({ status }) => status === "unknown");
    // At least the mail whose answer each of the later kills did not wait for.
    expect(unknown.length).toBeGreaterThanOrEqual(KILLS.length - 1);
    console.log(
      `killed ${KILLS.length} times: ${INVOICES - unknown.length} sent once, ${unknown.length} unknown, none twice`,
    );

    const told = async () =>
      (await deliveries()).every(({ status, told: times }) => times === (status === "sent" ? 1 : 0));
    await until("each timeline tells what left, once", told, SETTLED_MS);
    const { batch_id: batchId } = (sent.body as { data: { batch_id: string } }).data;
    const { body } = await ask(`${world.app.url}/api/v1/invoices/bulk/send/${batchId}`, { bearer: owner.token });
    expect(body).toMatchObject({
      data: { total: INVOICES, queued: 0, sent: INVOICES - unknown.length, failed: 0, unknown: unknown.length },
    });
  });
});
