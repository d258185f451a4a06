import { describe, expect, it } from "vitest";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { updateInvoicing } from "@/lib/billing/settings/update-invoicing";
import type { Ctx } from "@/lib/platform/context";
import { given } from "@/tests/support/given";
import { givenBilling } from "@/tests/support/given-billing";
import { findReference } from "./find-reference";

const found = (ctx: Ctx, reference: string | null) => findReference(ctx, { reference: reference ?? "" });

describe("a reference", () => {
  it("leads to whatever bears it, typed in any case", async () => {
    const { ctx } = await givenBilling.business();
    const client = await givenBilling.client(ctx);
    const [invoice, quote] = [
      await givenBilling.issuedInvoice(ctx, { clientId: client.id }),
      await givenBilling.issuedQuote(ctx, { clientId: client.id }),
    ];
    const draft = await createCreditNote(ctx, { invoiceId: invoice.id, reason: "Erreur" });
    const note = await issueCreditNote(ctx, { creditNoteId: draft.id });
    expect(await found(ctx, invoice.number)).toEqual({ kind: "invoice", id: invoice.id });
    expect(await found(ctx, ` ${(invoice.number ?? "").toLowerCase()} `)).toEqual({ kind: "invoice", id: invoice.id });
    expect(await found(ctx, quote.number)).toEqual({ kind: "quote", id: quote.id });
    expect(await found(ctx, note.number)).toEqual({ kind: "credit_note", id: note.id });
    expect(await found(ctx, client.reference.toLowerCase())).toEqual({ kind: "client", id: client.id });
  });

  it("is the invoice’s where a quote has the same number, and may have small letters and slashes", async () => {
    const { ctx } = await givenBilling.business();
    await updateInvoicing(ctx, { version: 0, quotePattern: "n/{YYYY}/{NNN}", invoicePattern: "n/{YYYY}/{NNN}" });
    const quote = await givenBilling.issuedQuote(ctx);
    const invoice = await givenBilling.issuedInvoice(ctx);
    expect(invoice.number).toBe(quote.number);
    expect(invoice.number).toMatch(/^n\/\d{4}\/001$/);
    expect(await found(ctx, quote.number)).toEqual({ kind: "invoice", id: invoice.id });
    expect(await found(ctx, (quote.number ?? "").toUpperCase())).toEqual({ kind: "invoice", id: invoice.id });
  });

  it("is unknown when nothing has it, when another workspace has it, and while a document is a draft", async () => {
    const [owner, stranger] = [await givenBilling.business(), await givenBilling.business()];
    const { number } = await givenBilling.issuedInvoice(owner.ctx);
    const unknown = { kind: "not_found", code: "reference.not_found" };
    await expect(found(stranger.ctx, number)).rejects.toMatchObject(unknown);
    await expect(found(owner.ctx, "FAC-1999-0001")).rejects.toMatchObject(unknown);
    await expect(found(owner.ctx, "  ")).rejects.toMatchObject({ code: "input.invalid" });
    const mine = await givenBilling.issuedInvoice(stranger.ctx);
    expect(mine.number).toBe(number);
    expect(await found(stranger.ctx, number)).toEqual({ kind: "invoice", id: mine.id });
  });

  it("is for those who may search", async () => {
    const owner = await givenBilling.business();
    const { id, number } = await givenBilling.issuedInvoice(owner.ctx);
    const accountant = await given.member(owner, "accountant");
    expect(await found(accountant.ctx, number)).toEqual({ kind: "invoice", id });
    const permissions = new Set([...owner.ctx.actor.permissions].filter((known) => known !== "search:read"));
    const blind = { ...owner.ctx, actor: { ...owner.ctx.actor, permissions } };
    await expect(found(blind, number)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
