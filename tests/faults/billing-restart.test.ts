import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { restartPostgres } from "@/tests/support/postgres-faults";
import { startSmtpSink } from "@/tests/support/smtp-sink";
import { billing, gaps, halfBilled, type Billed } from "./support/billing";
import { startLoad } from "./support/load";
import { until } from "./support/until";
import { openWorld, type World } from "./support/world";

const CLIENTS = 12;
const RESTARTS = 2;

describe("PostgreSQL restarted while invoices are issued, mailed and paid", () => {
  let world: World;
  let sink: Awaited<ReturnType<typeof startSmtpSink>>;
  const acknowledged: Billed[] = [];

  beforeAll(async () => {
    sink = await startSmtpSink();
    world = await openWorld({ SMTP_URL: sink.url });
  });
  afterAll(async () => {
    await world.close();
    await sink.stop();
  });

  it("answers each request or says when to come back", async () => {
    const { givenBilling } = await import("@/tests/support/given-billing");
    const owners = [await givenBilling.business(), await givenBilling.business()];
    const bills = await Promise.all(
      Array.from({ length: CLIENTS }, async (_, index) => {
        const owner = owners[index % owners.length];
        if (!owner) throw new Error("No owner");
        const { id } = await givenBilling.client(owner.ctx, { name: `Client ${index}`, siren: "404833048" });
        return billing(world.app.url, owner, id, `client-${index}`, acknowledged);
      }),
    );
    const load = startLoad(bills);
    await load.everybodyServed();
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      await restartPostgres();
      await load.everybodyServed();
    }
    await load.more(10 * CLIENTS);
    await load.stop();

    expect(load.broken).toEqual([]);
    const refused = load.answers.filter(({ status }) => status >= 300);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, body } of refused) {
      expect({ ...body, status }).toMatchObject({ status: 503, code: expect.stringMatching(/^database\./) });
    }
    console.log(
      `restart: ${load.answers.length} answers, ${refused.length} of them "later", ${acknowledged.length} invoices`,
    );
  });

  it("did nothing by halves, left no gap in the numbers, and lost nothing it acknowledged", async () => {
    expect(acknowledged.length).toBeGreaterThanOrEqual(CLIENTS);
    expect(await halfBilled(world.database)).toEqual([]);
    expect(await gaps(world.database)).toEqual([]);
    const kept = await world.database.query<{ id: string; number: string; payment: string }>(
      "select d.id::text, d.number, p.id::text as payment from documents d join payments p on p.invoice_id = d.id",
    );
    const known = new Set(kept.map(({ id, number, payment }) => `${id} ${number} ${payment}`));
    const lost = acknowledged.filter((one) => !known.has(`${one.invoiceId} ${one.number} ${one.paymentId}`));
    expect(lost).toEqual([]);
  });

  it("mails each invoice once, with the PDF that is kept", async () => {
    const pending = async () => {
      const [row] = await world.database.query<{ count: number }>(`
        select count(*)::int as count from document_deliveries d left join mail_messages m on m.id = d.mail_id
         where m.id is null or m.status in ('queued', 'sending')`);
      return row?.count;
    };
    await until("every mail has left", async () => (await pending()) === 0, 110_000);
    const mails = await world.database.query<{
      id: string;
      title: string;
      number: string;
      pdf: string;
      status: string;
    }>(`
      select d.mail_id::text as id, o.title, o.number, encode(p.content, 'base64') as pdf, m.status
        from document_deliveries d join documents o on o.id = d.document_id
        join document_pdfs p on p.document_id = o.id join mail_messages m on m.id = d.mail_id`);
    expect(mails.length).toBeGreaterThanOrEqual(acknowledged.length);
    expect(new Set(mails.map(({ status }) => status))).toEqual(new Set(["sent"]));
    const arrived = Map.groupBy(sink.received, ({ raw }) => /^Message-ID: <([0-9a-f-]{36})@/im.exec(raw)?.[1]);
    for (const { id, number, pdf } of mails) {
      const copies = arrived.get(id) ?? [];
      expect(copies, number).toHaveLength(1);
      expect(copies[0]?.raw.replaceAll(/\r?\n/g, ""), number).toContain(pdf.replaceAll("\n", ""));
    }
    expect(sink.received).toHaveLength(mails.length);
  });
});
