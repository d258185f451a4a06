import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { documentDeliveries } from "@/db/schema/billing/document-deliveries";
import { mailMessages } from "@/db/schema/platform/mail";
import { inWorkspace } from "@/db/workspace";
import { makeMail } from "@/lib/billing/deliveries/make-mail";
import { tellOutcome } from "@/lib/billing/deliveries/tell-outcome";
import { viewDelivery } from "@/lib/billing/deliveries/view";
import { getInvoice } from "@/lib/billing/invoices/get-invoice";
import { getInvoicePdf } from "@/lib/billing/invoices/get-invoice-pdf";
import { listInvoiceDeliveries } from "@/lib/billing/invoices/list-invoice-deliveries";
import { retryInvoiceDelivery } from "@/lib/billing/invoices/retry-invoice-delivery";
import { sendInvoice } from "@/lib/billing/invoices/send-invoice";
import { sendQuote } from "@/lib/billing/quotes/send-quote";
import { changeMailSender } from "@/lib/identity/senders/change-mail-sender";
import { updateLegalIdentity } from "@/lib/identity/workspaces/update-legal-identity";
import type { GivenPerson } from "@/tests/support/given";
import { givenBilling } from "@/tests/support/given-billing";
import { givenContact } from "@/tests/support/given-crm";
import { attachmentsOf } from "@/tests/support/mail-attachments";
import { startSmtpSink } from "@/tests/support/smtp-sink";
import { appJobs } from "./support/app-jobs";

type Sink = Awaited<ReturnType<typeof startSmtpSink>>;

let jobs: Awaited<ReturnType<typeof appJobs>>;
let owner: GivenPerson;
let sink: Sink | undefined;
let verdict: { code: number; message: string } | undefined;

beforeAll(async () => {
  jobs = await appJobs();
});
beforeEach(async () => {
  owner = await givenBilling.business();
  await updateLegalIdentity(owner.ctx, { email: "zoe@atelier.example" });
  verdict = undefined;
});
afterEach(async () => {
  await sink?.stop();
  sink = undefined;
});

/** The business sends through a mail server, which answers what `verdict` says. */
async function useServer(): Promise<Sink> {
  sink = await startSmtpSink(() => verdict);
  const { hostname, port } = new URL(sink.url);
  const fromAddress = "no-reply@server.example";
  await changeMailSender(owner.ctx, { host: hostname, port: Number(port), user: null, fromAddress });
  return sink;
}

const read = <Result>(work: Parameters<typeof inWorkspace<Result>>[2]) => inWorkspace(owner.ctx.actor, "read", work);
const deliveriesOf = async (invoiceId: string) =>
  (await listInvoiceDeliveries(owner.ctx, { invoiceId })).items.map(viewDelivery);
const mailOf = (mailId: string | null | undefined) =>
  read(
    async (tx) =>
      (
        await tx
          .select()
          .from(mailMessages)
          .where(eq(mailMessages.id, mailId ?? ""))
      )[0],
  );
const newsOf = (documentId: string) =>
  read(async (tx) => {
    const { rows } = await tx.execute<{ type: string; actor_name: string | null; payload: object }>(
      sql`select type, actor_name, payload from events
           where document_id = ${documentId} and type like '%.mail%' order by id`,
    );
    return rows;
  });
const linkIn = (text: string | null | undefined) => /http:\/\/localhost:3000\/d\/[0-9a-f]{64}/.exec(text ?? "")?.[0];

describe("a document that was issued", () => {
  it("has its PDF without anybody asking", async () => {
    const { id } = await givenBilling.issuedInvoice(owner.ctx);
    await jobs.settle();
    const kept = await read((tx) => tx.execute(sql`select sha256 from document_pdfs where document_id = ${id}`));
    expect(kept.rows).toEqual([{ sha256: (await getInvoicePdf(owner.ctx, { invoiceId: id })).sha256 }]);
  });
});

describe("sending an invoice", () => {
  it("puts a mail with the PDF, byte for byte, and a link into the server's hands", async () => {
    const { received } = await useServer();
    const client = await givenBilling.client(owner.ctx);
    await givenContact(owner, client, { firstName: "Léa", lastName: "Martin", email: "lea@kervran.example" });
    const { id, number } = await givenBilling.issuedInvoice(owner.ctx, { clientId: client.id });
    const [asked] = await sendInvoice(owner.ctx, { invoiceId: id });
    expect(asked).toMatchObject({
      status: "queued",
      recipient: "lea@kervran.example",
      contact: { name: "Léa Martin" },
    });
    expect(asked?.mailId).toBeNull();

    await jobs.settle();
    expect(received).toHaveLength(1);
    const [mail] = received;
    expect(mail?.to).toEqual(["lea@kervran.example"]);
    expect(mail?.raw).toMatch(/^Reply-To: .*<zoe@atelier\.example>/m);
    const { content, sha256 } = await getInvoicePdf(owner.ctx, { invoiceId: id });
    const [file, ...others] = attachmentsOf(mail?.raw ?? "");
    expect(others).toEqual([]);
    expect(file).toMatchObject({ name: `${number}.pdf`, mediaType: "application/pdf" });
    expect(file?.content.equals(content)).toBe(true);

    const [delivery] = await deliveriesOf(id);
    expect(delivery).toMatchObject({
      status: "sent",
      error: null,
      sentBy: owner.name,
      viewedAt: null,
      canRetry: false,
    });
    const kept = await mailOf(delivery?.mailId);
    expect(kept?.text).toContain("Bonjour Léa,");
    expect(kept?.text).toContain("600,00\u00A0€");
    expect(linkIn(kept?.text)).toBeDefined();
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);

    const invoice = await getInvoice(owner.ctx, { invoiceId: id });
    expect(invoice).toMatchObject({ status: "sent", sentAt: kept?.settledAt });
    expect(await newsOf(id)).toEqual([
      {
        type: "invoice.mailed",
        actor_name: owner.name,
        payload: {
          clientId: client.id,
          documentId: id,
          number,
          recipient: "lea@kervran.example",
          deliveryId: delivery?.id,
        },
      },
    ]);
  });

  it("keeps it in the mailbox where no server is configured, and counts that as sent", async () => {
    const { id } = await givenBilling.issuedInvoice(owner.ctx);
    await sendInvoice(owner.ctx, { invoiceId: id });
    await jobs.settle();
    expect(await deliveriesOf(id)).toMatchObject([{ status: "captured", recipient: "compta@kervran.example" }]);
    expect((await getInvoice(owner.ctx, { invoiceId: id })).sentAt).toBeInstanceOf(Date);
    expect(await newsOf(id)).toMatchObject([{ type: "invoice.mailed" }]);
  });

  it("gives every recipient a mail and a link of their own, in the words that were given", async () => {
    const client = await givenBilling.client(owner.ctx);
    const lea = await givenContact(owner, client, { firstName: "Léa", email: "lea@kervran.example" });
    const { id } = await givenBilling.issuedInvoice(owner.ctx, { clientId: client.id });
    await sendInvoice(owner.ctx, {
      invoiceId: id,
      contactIds: [lea.id],
      toClient: true,
      cc: ["comptable@cabinet.example", "LEA@kervran.example"],
      subject: "Pour {{ contact_first_name }}",
      message: "Bonjour {{ contact_first_name }},\n\nVoici : {{ link }}\n\n{{ autre }}",
    });
    await jobs.settle();
    const made = await deliveriesOf(id);
    const mails = await Promise.all(made.toReversed().map(async (one) => ({ ...one, mail: await mailOf(one.mailId) })));
    expect(mails.map(({ recipient, copy, subject }) => [recipient, copy, subject])).toEqual([
      ["lea@kervran.example", false, "Pour Léa"],
      ["compta@kervran.example", false, "Pour"],
      ["comptable@cabinet.example", true, "Pour"],
    ]);
    expect(mails[0]?.mail?.text).toContain("Bonjour Léa,\n\nVoici : http");
    expect(mails[1]?.mail?.text).toContain("Bonjour,\n\n");
    expect(mails[1]?.mail?.text).toContain("{{ autre }}");
    const links = mails.map(({ mail }) => linkIn(mail?.text));
    expect(new Set(links).size).toBe(3);
    expect(links).not.toContain(undefined);
    // Once the mail is made, the link stands nowhere else.
    const rows = await read((tx) => tx.select().from(documentDeliveries).where(eq(documentDeliveries.documentId, id)));
    expect(rows.map(({ linkSealed }) => linkSealed)).toEqual([null, null, null]);
  });

  it("speaks the client's language", async () => {
    const client = await givenBilling.client(owner.ctx, { locale: "en" });
    const { id, number } = await givenBilling.issuedInvoice(owner.ctx, { clientId: client.id });
    await sendInvoice(owner.ctx, { invoiceId: id });
    await jobs.settle();
    const mail = await mailOf((await deliveriesOf(id))[0]?.mailId);
    expect(mail?.subject).toBe(`Invoice ${number}`);
    expect(mail?.text).toContain("€600.00");
    expect(mail?.text).toContain("View the invoice");
  });

  it("shows a refusal with its reason, and tries again once when somebody asks", async () => {
    const { received } = await useServer();
    verdict = { code: 550, message: "5.1.1 No such mailbox" };
    const { id } = await givenBilling.issuedInvoice(owner.ctx);
    await sendInvoice(owner.ctx, { invoiceId: id });
    await jobs.settle();
    const [failed] = await deliveriesOf(id);
    expect(failed).toMatchObject({ status: "failed", canRetry: true });
    expect(failed?.error).toContain("No such mailbox");
    expect((await getInvoice(owner.ctx, { invoiceId: id })).sentAt).toBeNull();
    expect(await newsOf(id)).toMatchObject([{ type: "invoice.mail_failed" }]);

    verdict = undefined;
    const ref = { invoiceId: id, deliveryId: failed?.id };
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => retryInvoiceDelivery(owner.ctx, ref)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await jobs.settle();
    expect(received).toHaveLength(1);
    const [again, first] = await deliveriesOf(id);
    expect(again).toMatchObject({ status: "sent", retriesId: failed?.id, canRetry: false });
    expect(first).toMatchObject({ id: failed?.id, status: "failed", canRetry: false });
    await expect(retryInvoiceDelivery(owner.ctx, ref)).rejects.toMatchObject({ code: "delivery.not_retryable" });
    expect(await newsOf(id)).toMatchObject([{ type: "invoice.mail_failed" }, { type: "invoice.mailed" }]);
  });

  it("does not send again what may have arrived, and says so", async () => {
    const { received } = await useServer();
    const { id } = await givenBilling.issuedInvoice(owner.ctx);
    const [delivery] = await sendInvoice(owner.ctx, { invoiceId: id });
    await getInvoicePdf(owner.ctx, { invoiceId: id });
    const work = { workspaceId: owner.workspaceId, deliveryId: delivery?.id ?? "", cause: "test" };
    const mailId = await makeMail(work);
    // A process died while it handed the mail over.
    await inWorkspace(owner.ctx.actor, "write", (tx) =>
      tx.update(mailMessages).set({ status: "sending" }).where(eq(mailMessages.id, mailId)),
    );
    await jobs.settle();
    expect(received).toEqual([]);
    expect(await deliveriesOf(id)).toMatchObject([{ status: "unknown", canRetry: true }]);
    expect(await newsOf(id)).toEqual([]);
    expect((await getInvoice(owner.ctx, { invoiceId: id })).sentAt).toBeNull();
  });

  it("makes one mail and tells its outcome once, however often and wherever the job was cut off", async () => {
    const { received } = await useServer();
    const { id } = await givenBilling.issuedInvoice(owner.ctx);
    const [delivery] = await sendInvoice(owner.ctx, { invoiceId: id });
    await getInvoicePdf(owner.ctx, { invoiceId: id });
    const work = { workspaceId: owner.workspaceId, deliveryId: delivery?.id ?? "", cause: "test" };
    // Each of them did its step and was killed before it could say so.
    const made = await Promise.all(Array.from({ length: 10 }, () => makeMail(work)));
    expect(new Set(made).size).toBe(1);
    await jobs.settle();
    const told = { workspaceId: owner.workspaceId, mailId: made[0] ?? "", cause: "test" };
    await Promise.all(Array.from({ length: 10 }, () => tellOutcome(told)));
    await jobs.settle();
    expect(received).toHaveLength(1);
    expect(await newsOf(id)).toHaveLength(1);
  });

  it("notes when no mail could be made", async () => {
    const { id } = await givenBilling.issuedInvoice(owner.ctx);
    const [delivery] = await sendInvoice(owner.ctx, { invoiceId: id });
    await inWorkspace(owner.ctx.actor, "write", (tx) =>
      tx
        .update(documentDeliveries)
        .set({ linkSealed: null })
        .where(eq(documentDeliveries.id, delivery?.id ?? "")),
    );
    await jobs.settleForGood();
    expect(await deliveriesOf(id)).toMatchObject([
      { status: "failed", error: "internal", canRetry: true, mailId: null },
    ]);
    expect(await newsOf(id)).toMatchObject([{ type: "invoice.mail_failed" }]);
  });
});

it("a quote is mailed as a quote", async () => {
  const { id, number } = await givenBilling.issuedQuote(owner.ctx);
  await sendQuote(owner.ctx, { quoteId: id });
  await jobs.settle();
  expect(await newsOf(id)).toMatchObject([{ type: "quote.mailed", payload: { number } }]);
});
