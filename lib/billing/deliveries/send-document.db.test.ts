import { beforeAll, describe, expect, it } from "vitest";
import { issueAndSendInvoice } from "@/lib/billing/invoices/issue-and-send-invoice";
import { draftInvoiceDelivery } from "@/lib/billing/invoices/draft-invoice-delivery";
import { getInvoice } from "@/lib/billing/invoices/get-invoice";
import { listInvoiceDeliveries } from "@/lib/billing/invoices/list-invoice-deliveries";
import { retryInvoiceDelivery } from "@/lib/billing/invoices/retry-invoice-delivery";
import { sendInvoice } from "@/lib/billing/invoices/send-invoice";
import { sendQuote } from "@/lib/billing/quotes/send-quote";
import { given, type GivenPerson } from "@/tests/support/given";
import { givenBilling } from "@/tests/support/given-billing";
import { givenContact } from "@/tests/support/given-crm";

let owner: GivenPerson;
beforeAll(async () => {
  owner = await givenBilling.business();
});

describe("who gets a document", () => {
  it("is the primary contact, else the client, else any contact with an address", async () => {
    const client = await givenBilling.client(owner.ctx, { email: null });
    const { id: invoiceId } = await givenBilling.issuedInvoice(owner.ctx, { clientId: client.id });
    const usual = async () => (await sendInvoice(owner.ctx, { invoiceId })).map(({ recipient }) => recipient);

    await expect(usual()).rejects.toMatchObject({
      kind: "invalid",
      code: "delivery.no_address",
      issues: [{ path: "contactIds", code: "delivery.no_address" }],
    });
    await givenContact(owner, client, { firstName: "Première" });
    await givenContact(owner, client, { firstName: "Autre", email: "autre@kervran.example" });
    expect(await usual()).toEqual(["autre@kervran.example"]);
    await givenContact(owner, client, { firstName: "Léa", email: "lea@kervran.example", isPrimary: true });
    expect(await usual()).toEqual(["lea@kervran.example"]);
  });

  it("must have an address: whoever has none is named, and nothing is sent to the others", async () => {
    const client = await givenBilling.client(owner.ctx, { email: null });
    const lea = await givenContact(owner, client, { email: "lea@kervran.example" });
    const paul = await givenContact(owner, client, { firstName: "Paul" });
    const { id: invoiceId } = await givenBilling.issuedInvoice(owner.ctx, { clientId: client.id });
    await expect(sendInvoice(owner.ctx, { invoiceId, contactIds: [lea.id, paul.id] })).rejects.toMatchObject({
      issues: [{ path: "contactIds.1", code: "delivery.no_address", message: expect.stringContaining("Paul") }],
    });
    await expect(sendInvoice(owner.ctx, { invoiceId, toClient: true })).rejects.toMatchObject({
      issues: [{ path: "toClient", code: "delivery.no_address" }],
    });
    expect((await listInvoiceDeliveries(owner.ctx, { invoiceId })).total).toBe(0);
  });

  it("is somebody of that client", async () => {
    const { id: invoiceId } = await givenBilling.issuedInvoice(owner.ctx);
    const stranger = await givenContact(owner, await givenBilling.client(owner.ctx), { email: "x@y.example" });
    const elsewhere = await given.workspace();
    const foreign = await givenContact(elsewhere, await givenBilling.client(elsewhere.ctx), { email: "x@y.example" });
    for (const contact of [stranger, foreign]) {
      await expect(sendInvoice(owner.ctx, { invoiceId, contactIds: [contact.id] })).rejects.toMatchObject({
        kind: "not_found",
        code: "contact.not_found",
      });
    }
  });
});

describe("what is sent", () => {
  it("is issued, of its kind and of this workspace", async () => {
    const draft = await givenBilling.invoiceDraft(owner.ctx);
    await expect(sendInvoice(owner.ctx, { invoiceId: draft.id })).rejects.toMatchObject({ code: "invoice.not_issued" });
    const quote = await givenBilling.quoteDraft(owner.ctx);
    await expect(sendQuote(owner.ctx, { quoteId: quote.id })).rejects.toMatchObject({ code: "quote.not_sendable" });
    await expect(sendQuote(owner.ctx, { quoteId: draft.id })).rejects.toMatchObject({ code: "quote.not_found" });
    const elsewhere = await given.workspace();
    const { id: invoiceId } = await givenBilling.issuedInvoice(owner.ctx);
    await expect(sendInvoice(elsewhere.ctx, { invoiceId })).rejects.toMatchObject({ code: "invoice.not_found" });
    const [{ id: deliveryId } = { id: "" }] = await sendInvoice(owner.ctx, { invoiceId });
    const other = await givenBilling.issuedInvoice(owner.ctx);
    const ref = { invoiceId: other.id, deliveryId };
    await expect(retryInvoiceDelivery(owner.ctx, ref)).rejects.toMatchObject({ code: "delivery.not_found" });
  });

  it("is the version somebody saw, if they say so", async () => {
    const { id: invoiceId, version } = await givenBilling.issuedInvoice(owner.ctx);
    const stale = sendInvoice(owner.ctx, { invoiceId, version: version + 1 });
    await expect(stale).rejects.toMatchObject({ code: "request.precondition_failed" });
    expect(await sendInvoice(owner.ctx, { invoiceId, version })).toHaveLength(1);
  });
});

describe("issuing and sending in one step", () => {
  it("does both", async () => {
    const { id: invoiceId } = await givenBilling.invoiceDraft(owner.ctx);
    const message = "La facture {{ number }} est jointe.";
    const [delivery] = await issueAndSendInvoice(owner.ctx, { invoiceId, subject: "Facture {{ number }}", message });
    const { number, status } = await getInvoice(owner.ctx, { invoiceId });
    expect(status).toBe("sent");
    expect(delivery).toMatchObject({ status: "queued", subject: `Facture ${number}` });
  });

  it("does neither when somebody has no address", async () => {
    const client = await givenBilling.client(owner.ctx, { email: null });
    const { id: invoiceId } = await givenBilling.invoiceDraft(owner.ctx, { clientId: client.id });
    await expect(issueAndSendInvoice(owner.ctx, { invoiceId })).rejects.toMatchObject({ code: "delivery.no_address" });
    expect(await getInvoice(owner.ctx, { invoiceId })).toMatchObject({ status: "draft", number: null });
  });
});

describe("what the screen starts from", () => {
  it("is the template in the client's language, with places for what differs from one recipient to the next", async () => {
    const client = await givenBilling.client(owner.ctx, { locale: "en" });
    await givenContact(owner, client, { firstName: "Léa", lastName: "Martin", email: "lea@kervran.example" });
    const { id: invoiceId, number } = await givenBilling.issuedInvoice(owner.ctx, {
      clientId: client.id,
      title: "Été",
    });
    const draft = await draftInvoiceDelivery(owner.ctx, { invoiceId });
    expect(draft).toMatchObject({ subject: `Invoice ${number} – Été`, fileName: `${number}.pdf` });
    expect(draft.message).toMatch(/^Hello {{ contact_first_name }},\n/);
    expect(draft.message).toContain("€600.00");
    expect(draft.recipients).toMatchObject([
      { name: "Léa Martin", firstName: "Léa", email: "lea@kervran.example", usual: true },
      { contactId: null, name: client.name, email: client.email, usual: false },
    ]);
  });

  it("leaves the number of a draft open", async () => {
    const { id: invoiceId } = await givenBilling.invoiceDraft(owner.ctx);
    const draft = await draftInvoiceDelivery(owner.ctx, { invoiceId });
    expect(draft).toMatchObject({ subject: "Facture {{ number }}", fileName: "Facture-brouillon.pdf" });
  });
});
