import { beforeAll, expect, it } from "vitest";
import { checkSendingInvoices } from "@/lib/billing/invoices/check-sending-invoices";
import { getSentInvoices } from "@/lib/billing/invoices/get-sent-invoices";
import { listInvoiceDeliveries } from "@/lib/billing/invoices/list-invoice-deliveries";
import { sendInvoices } from "@/lib/billing/invoices/send-invoices";
import { given, type GivenPerson } from "@/tests/support/given";
import { givenBilling } from "@/tests/support/given-billing";

let owner: GivenPerson;
beforeAll(async () => {
  owner = await givenBilling.business();
});

it("mails each to its usual recipient and names those that cannot be sent", async () => {
  const silent = await givenBilling.client(owner.ctx, { email: null });
  const reached = await givenBilling.issuedInvoice(owner.ctx);
  const unreached = await givenBilling.issuedInvoice(owner.ctx, { clientId: silent.id });
  const draft = await givenBilling.invoiceDraft(owner.ctx);
  const ids = [reached.id, unreached.id, draft.id, reached.id];
  const plan = await checkSendingInvoices(owner.ctx, { selection: { ids } });
  const { batchId, queued, refused } = await sendInvoices(owner.ctx, { selection: { ids } });
  expect(queued).toBe(1);
  expect(refused).toEqual([
    expect.objectContaining({ id: unreached.id, number: unreached.number, code: "delivery.no_address" }),
    expect.objectContaining({ id: draft.id, number: null, clientName: "Chantier Kervran", code: "invoice.not_issued" }),
  ]);
  expect(plan).toEqual({ ids: [reached.id], refused });
  expect(await getSentInvoices(owner.ctx, { batchId })).toEqual({
    total: 1,
    queued: 1,
    sent: 0,
    failed: 0,
    unknown: 0,
  });
  const { items } = await listInvoiceDeliveries(owner.ctx, { invoiceId: reached.id });
  expect(items).toMatchObject([{ recipient: "compta@kervran.example", status: "queued" }]);
});

it("sends nothing when one of them is none of this workspace", async () => {
  const mine = await givenBilling.issuedInvoice(owner.ctx);
  const elsewhere = await givenBilling.business();
  const foreign = await givenBilling.issuedInvoice(elsewhere.ctx);
  for (const other of [foreign.id, crypto.randomUUID()]) {
    await expect(sendInvoices(owner.ctx, { selection: { ids: [mine.id, other] } })).rejects.toMatchObject({
      code: "invoice.not_found",
    });
  }
  expect((await listInvoiceDeliveries(owner.ctx, { invoiceId: mine.id })).total).toBe(0);
});

it("tells how far it is to those of the workspace only", async () => {
  const { id } = await givenBilling.issuedInvoice(owner.ctx);
  const { batchId } = await sendInvoices(owner.ctx, { selection: { ids: [id] } });
  const elsewhere = await given.workspace();
  await expect(getSentInvoices(elsewhere.ctx, { batchId })).rejects.toMatchObject({ code: "delivery.not_found" });
});

it("mails all that a list shows, and none of the others", async () => {
  const { id: clientId } = await givenBilling.client(owner.ctx);
  const [one, two] = [
    await givenBilling.issuedInvoice(owner.ctx, { clientId }),
    await givenBilling.issuedInvoice(owner.ctx, { clientId }),
  ];
  const other = await givenBilling.issuedInvoice(owner.ctx);
  const selection = { filter: { client: clientId, status: "sent" } };
  expect(await sendInvoices(owner.ctx, { selection })).toMatchObject({ queued: 2, refused: [] });
  for (const [{ id }, total] of [
    [one, 1],
    [two, 1],
    [other, 0],
  ] as const) {
    expect((await listInvoiceDeliveries(owner.ctx, { invoiceId: id })).total).toBe(total);
  }
});

it("makes no batch when nothing can be sent", async () => {
  const { id } = await givenBilling.invoiceDraft(owner.ctx);
  expect(await sendInvoices(owner.ctx, { selection: { ids: [id] } })).toMatchObject({ batchId: null, queued: 0 });
});

it("takes 500 at most", async () => {
  const ids = Array.from({ length: 501 }, () => crypto.randomUUID());
  await expect(sendInvoices(owner.ctx, { selection: { ids } })).rejects.toMatchObject({ code: "input.invalid" });
});
