import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { listInvoiceDeliveries } from "@/lib/billing/invoices/list-invoice-deliveries";
import { updateInvoicing } from "@/lib/billing/settings/update-invoicing";
import { call } from "../support/api-client";
import { given, type GivenPerson } from "../support/given";
import { givenBilling } from "../support/given-billing";
import { readZip } from "../support/read-zip";
import { sharedApp } from "../support/shared-app";
import { expectRefusal } from "./contract/expect-answer";

const { url } = sharedApp();

let owner: GivenPerson;
beforeAll(async () => {
  owner = await givenBilling.business();
  await updateInvoicing(owner.ctx, { invoicePattern: "F/{YYYY}/{NNN}" });
});

const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

async function download(path: string, { token }: Pick<GivenPerson, "token">) {
  const answer = await fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}
const pathOf = (ids: readonly { id: string }[]) => `/invoices/bulk/pdf?ids=${ids.map(({ id }) => id).join(",")}`;
const ask = (path: string, { token: bearer }: Pick<GivenPerson, "token">) => call("GET", `/api/v1${path}`, { bearer });

describe("PDFs in one archive", () => {
  test("are byte for byte those of the documents, under safe names", async () => {
    const issued = [];
    for (let count = 0; count < 5; count += 1) issued.push(await givenBilling.issuedInvoice(owner.ctx));
    const { status, headers, bytes } = await download(pathOf(issued.toReversed()), owner);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/zip");
    expect(headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''Factures.zip");
    expect(headers.get("cache-control")).toBe("private, no-store");
    const held = readZip(bytes);
    expect(held.map(({ name }) => name)).toEqual(issued.map(({ number }) => `${number?.replaceAll("/", "-")}.pdf`));
    for (const [index, { id }] of issued.entries()) {
      const own = await download(`/invoices/${id}/pdf`, owner);
      expect(own.headers.get("etag")).toBe(`"${sha256(held[index]?.content ?? Buffer.of())}"`);
      expect(sha256(own.bytes)).toBe(sha256(held[index]?.content ?? Buffer.of()));
    }
  });

  test("are all that match, drafts left out", async () => {
    const { id: clientId } = await givenBilling.client(owner.ctx);
    const issued = await givenBilling.issuedInvoice(owner.ctx, { clientId });
    await givenBilling.invoiceDraft(owner.ctx, { clientId });
    const { bytes } = await download(`/invoices/bulk/pdf?filter[client]=${clientId}`, owner);
    expect(readZip(bytes).map(({ name }) => name)).toEqual([`${issued.number?.replaceAll("/", "-")}.pdf`]);
  });

  test("go to who may read them, and to nobody else", async () => {
    const invoice = await givenBilling.issuedInvoice(owner.ctx);
    const accountant = await given.member(owner, "accountant");
    expect((await download(pathOf([invoice]), accountant)).status).toBe(200);
    expectRefusal(await ask(pathOf([invoice]), await givenBilling.business()), 404, "invoice.not_found");
    const scoped = await given.token(owner, "personal", ["quotes:read"]);
    expectRefusal(await ask(pathOf([invoice]), { token: scoped }), 403, "permission.missing");
    // A quote is no invoice.
    const quote = await givenBilling.issuedQuote(owner.ctx);
    expectRefusal(await ask(pathOf([invoice, quote]), owner), 404, "invoice.not_found");
  });

  test("are refused for a draft that is named, for nothing and for too many", async () => {
    const [invoice, draft] = [await givenBilling.issuedInvoice(owner.ctx), await givenBilling.invoiceDraft(owner.ctx)];
    expectRefusal(await ask(pathOf([invoice, draft]), owner), 409, "document.not_issued");
    expectRefusal(await ask("/credit-notes/bulk/pdf", owner), 409, "documents.none_issued");
    const many = Array.from({ length: 201 }, () => ({ id: crypto.randomUUID() }));
    expectRefusal(await ask(pathOf(many), owner), 422, "input.invalid");
  });
});

describe("many documents at once", () => {
  const send = (ids: readonly { id: string }[], { token: bearer }: Pick<GivenPerson, "token">, headers = {}) =>
    call("POST", "/api/v1/invoices/bulk/send", {
      bearer,
      headers,
      body: { selection: { ids: ids.map(({ id }) => id) } },
    });

  test("are mailed once for one key, those that cannot be are named", async () => {
    const silent = await givenBilling.client(owner.ctx, { name: "Muette SARL", email: null });
    const reached = await givenBilling.issuedInvoice(owner.ctx);
    const unreached = await givenBilling.issuedInvoice(owner.ctx, { clientId: silent.id });
    const headers = { "idempotency-key": crypto.randomUUID() };
    const first = await send([reached, unreached], owner, headers);
    expect(first.status).toBe(202);
    expect(first.body.data).toEqual({
      batch_id: expect.any(String),
      queued: 1,
      refused: [
        {
          id: unreached.id,
          number: unreached.number,
          client_name: "Muette SARL",
          code: "delivery.no_address",
          message: expect.any(String),
        },
      ],
    });
    const again = await send([reached, unreached], owner, headers);
    expect(again.text).toBe(first.text);
    expect((await listInvoiceDeliveries(owner.ctx, { invoiceId: reached.id })).total).toBe(1);
    const { batch_id: batchId } = first.body.data as { batch_id: string };
    const { body } = await ask(`/invoices/bulk/send/${batchId}`, owner);
    expect(body.data).toMatchObject({ total: 1, failed: 0, unknown: 0 });
    // Each kind has batches of its own.
    expectRefusal(await ask(`/quotes/bulk/send/${batchId}`, owner), 404, "delivery.not_found");
  });

  test("are mailed by who may write them only", async () => {
    const invoice = await givenBilling.issuedInvoice(owner.ctx);
    expectRefusal(await send([invoice], await given.member(owner, "accountant")), 403, "permission.missing");
    expectRefusal(await send([invoice], await givenBilling.business()), 404, "invoice.not_found");
    expect((await listInvoiceDeliveries(owner.ctx, { invoiceId: invoice.id })).total).toBe(0);
  });
});
