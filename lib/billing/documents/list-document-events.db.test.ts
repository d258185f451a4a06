import { describe, expect, it } from "vitest";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { listCreditNoteEvents } from "@/lib/billing/credit-notes/list-credit-note-events";
import { listInvoiceEvents } from "@/lib/billing/invoices/list-invoice-events";
import { updateInvoice } from "@/lib/billing/invoices/update-invoice";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { reversePayment } from "@/lib/billing/payments/reverse-payment";
import { acceptQuote } from "@/lib/billing/quotes/accept-quote";
import { convertQuote } from "@/lib/billing/quotes/convert-quote";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Ctx } from "@/lib/platform/context";
import { given } from "@/tests/support/given";
import { givenBilling } from "@/tests/support/given-billing";
import { issueInvoice } from "@/lib/billing/invoices/issue-invoice";
import { listDocumentEvents } from "./list-document-events";

const typesOf = async (ctx: Ctx, kind: DocumentKind, documentId: string) =>
  (await listDocumentEvents(ctx, { kind, documentId })).items.map(({ type }) => type);

/** An invoice that was drafted, changed, issued, paid, un-paid and credited. */
async function eventful(ctx: Ctx) {
  const draft = await givenBilling.invoiceDraft(ctx);
  await updateInvoice(ctx, { invoiceId: draft.id, version: 1, title: "Site" });
  const invoice = await issueInvoice(ctx, { invoiceId: draft.id });
  const payment = await recordPayment(ctx, { invoiceId: invoice.id, amount: "100.50" });
  await reversePayment(ctx, { paymentId: payment.id });
  const note = await createCreditNote(ctx, { invoiceId: invoice.id, amount: "50", reason: "Remise" });
  await issueCreditNote(ctx, { creditNoteId: note.id });
  return { invoice, note };
}

describe("what happened with a document", () => {
  it("is told newest first, without the saving of drafts, and with the credit notes of an invoice", async () => {
    const { ctx } = await givenBilling.business();
    const { invoice, note } = await eventful(ctx);
    await givenBilling.issuedInvoice(ctx, { clientId: invoice.clientId });
    expect(await typesOf(ctx, "invoice", invoice.id)).toEqual([
      "credit_note.issued",
      "payment.reversed",
      "payment.recorded",
      "invoice.issued",
      "invoice.created",
    ]);
    const ofNote = await typesOf(ctx, "credit_note", note.id);
    expect(ofNote.toSorted()).toEqual(["credit_note.applied", "credit_note.created", "credit_note.issued"]);
    const { items } = await listDocumentEvents(ctx, { kind: "invoice", documentId: invoice.id });
    expect(items[2]).toMatchObject({
      type: "payment.recorded",
      actorUserId: ctx.actor.userId,
      payload: { number: invoice.number, amount: "100.50", currency: "EUR", documentId: invoice.id },
    });
  });

  it("of a quote ends with the invoice made of it, whose own story begins there", async () => {
    const { ctx } = await givenBilling.business();
    const quote = await givenBilling.issuedQuote(ctx);
    await acceptQuote(ctx, { quoteId: quote.id });
    const invoice = await convertQuote(ctx, { quoteId: quote.id });
    const told = ["quote.converted", "quote.accepted", "quote.issued", "quote.created"];
    expect(await typesOf(ctx, "quote", quote.id)).toEqual(told);
    expect(await typesOf(ctx, "invoice", invoice.id)).toEqual(["invoice.created"]);
  });

  it("comes in pages that leave out nothing and repeat nothing, as each kind’s own list does", async () => {
    const { ctx } = await givenBilling.business();
    const { invoice, note } = await eventful(ctx);
    const whole = (await listDocumentEvents(ctx, { kind: "invoice", documentId: invoice.id })).items;
    const read: typeof whole = [];
    let cursor: string | null = null;
    do {
      const page = await listDocumentEvents(ctx, {
        kind: "invoice",
        documentId: invoice.id,
        perPage: 2,
        ...(cursor && { cursor }),
      });
      expect(page.items.length).toBeLessThanOrEqual(2);
      read.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(read).toEqual(whole);
    expect((await listInvoiceEvents(ctx, { invoiceId: invoice.id })).items).toEqual(whole);
    const ofNote = await listDocumentEvents(ctx, { kind: "credit_note", documentId: note.id });
    expect((await listCreditNoteEvents(ctx, { creditNoteId: note.id })).items).toEqual(ofNote.items);
  });

  it("is refused for a document of another kind or workspace, without the right, and beyond a made-up cursor", async () => {
    const [owner, stranger] = [await givenBilling.business(), await givenBilling.business()];
    const { id: documentId } = await givenBilling.issuedInvoice(owner.ctx);
    const unknown = { kind: "not_found" };
    await expect(listDocumentEvents(owner.ctx, { kind: "quote", documentId })).rejects.toMatchObject(unknown);
    await expect(listDocumentEvents(stranger.ctx, { kind: "invoice", documentId })).rejects.toMatchObject(unknown);
    const cursor = Buffer.from("yesterday").toString("base64url");
    await expect(listDocumentEvents(owner.ctx, { kind: "invoice", documentId, cursor })).rejects.toMatchObject({
      code: "input.invalid",
      issues: [{ path: "cursor" }],
    });
    const permissions = new Set([...owner.ctx.actor.permissions].filter((known) => known !== "activities:read"));
    const blind = { ...owner.ctx, actor: { ...owner.ctx.actor, permissions } };
    await expect(listDocumentEvents(blind, { kind: "invoice", documentId })).rejects.toMatchObject({
      kind: "forbidden",
    });
    const accountant = await given.member(owner, "accountant");
    expect(await typesOf(accountant.ctx, "invoice", documentId)).toContain("invoice.issued");
  });
});
