import { describe, expect, it } from "vitest";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { closeDay } from "@/lib/billing/night/close-day";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { reversePayment } from "@/lib/billing/payments/reverse-payment";
import { systemContext, type Ctx } from "@/lib/platform/context";
import { given } from "@/tests/support/given";
import { givenBilling, line } from "@/tests/support/given-billing";
import { getClientBalance } from "./get-client-balance";

const on = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: () => new Date(`${day}T10:00:00Z`) });
const priced = (unitPrice: string) => ({ lineItems: [line({ unitPrice })] });
const night = (ctx: Ctx, day: string) => closeDay(on(systemContext(ctx.actor.workspaceId), day));
const nothing = { count: 0, amount: "0.00", otherCurrencies: [] };

/** A client and how it is billed. */
async function billed(changes: Record<string, unknown> = {}) {
  const { ctx } = await givenBilling.business();
  const { id: clientId } = await givenBilling.client(ctx, changes);
  const invoice = (day: string, dueDate: string, price: string, more: object = {}) =>
    givenBilling.issuedInvoice(on(ctx, day), { clientId, issueDate: day, dueDate, ...priced(price), ...more });
  const credit = async (day: string, invoiceId: string, amount?: string) => {
    const note = await createCreditNote(on(ctx, day), { invoiceId, amount, reason: "Remise" });
    return issueCreditNote(on(ctx, day), { creditNoteId: note.id });
  };
  return { ctx, clientId, invoice, credit, balance: () => getClientBalance(ctx, { clientId }) };
}

const dollars = { currency: "USD", exchangeRate: "0.9", exchangeRateDate: "2026-03-02" };

describe("what a client was billed, paid and owes", () => {
  it("is nothing before the first invoice is issued", async () => {
    const { ctx, clientId, balance } = await billed();
    await givenBilling.invoiceDraft(ctx, { clientId, ...priced("7777") });
    expect(await balance()).toEqual({
      currency: "EUR",
      billed: nothing,
      paid: { ...nothing, lastPaidOn: null },
      due: { ...nothing, nextDueDate: null },
      overdue: { ...nothing, oldestDueDate: null },
      averageDaysToPay: null,
      documents: { quote: 0, invoice: 1, credit_note: 0 },
    });
  });

  it("takes in payments, reversals and credit notes, and no other client's invoices", async () => {
    const { ctx, clientId, invoice, credit, balance } = await billed();
    const first = await invoice("2026-01-05", "2026-02-04", "1000");
    const second = await invoice("2026-01-10", "2026-02-09", "100");
    const third = await invoice("2026-03-01", "2026-03-31", "500");
    await invoice("2026-03-02", "2026-04-30", "50", dollars);
    await givenBilling.issuedInvoice(on(ctx, "2026-03-03"), priced("9999"));
    await givenBilling.issuedQuote(on(ctx, "2026-03-03"), { clientId, ...priced("8888") });

    await recordPayment(on(ctx, "2026-01-25"), { invoiceId: first.id, amount: "200" });
    await recordPayment(on(ctx, "2026-02-04"), { invoiceId: first.id, amount: "1000" });
    const mistaken = await recordPayment(on(ctx, "2026-02-20"), { invoiceId: second.id, amount: "120" });
    await reversePayment(on(ctx, "2026-02-21"), { paymentId: mistaken.id });
    await recordPayment(on(ctx, "2026-01-21"), { invoiceId: second.id, amount: "120" });
    await credit("2026-03-04", third.id, "100");
    await recordPayment(on(ctx, "2026-03-05"), { invoiceId: third.id, amount: "80" });
    await night(ctx, "2026-04-02");

    expect(await balance()).toEqual({
      currency: "EUR",
      billed: { count: 4, amount: "1800.00", otherCurrencies: [{ currency: "USD", count: 1, amount: "60.00" }] },
      paid: { count: 3, amount: "1400.00", otherCurrencies: [], lastPaidOn: "2026-03-05" },
      due: {
        count: 2,
        amount: "400.00",
        otherCurrencies: [{ currency: "USD", count: 1, amount: "60.00" }],
        nextDueDate: "2026-04-30",
      },
      overdue: { count: 1, amount: "400.00", otherCurrencies: [], oldestDueDate: "2026-03-31" },
      // 30 days for the first, 11 for the second.
      averageDaysToPay: 21,
      documents: { quote: 1, invoice: 4, credit_note: 1 },
    });
  });

  it("counts no cancelled invoice, and leaves what came in where it came in", async () => {
    const { ctx, invoice, credit, balance } = await billed();
    const cancelled = await invoice("2026-01-05", "2026-02-04", "1000");
    await credit("2026-01-06", cancelled.id);
    const paid = await invoice("2026-01-07", "2026-02-04", "200");
    await recordPayment(on(ctx, "2026-01-08"), { invoiceId: paid.id, amount: "240" });
    await credit("2026-01-09", paid.id, "50");
    expect(await balance()).toMatchObject({
      billed: { count: 1, amount: "180.00" },
      paid: { count: 1, amount: "240.00" },
      due: nothing,
      averageDaysToPay: 1,
      documents: { invoice: 2, credit_note: 2 },
    });
  });

  it("adds no currency to another, and speaks of the one there are invoices in", async () => {
    const { ctx, invoice, balance } = await billed();
    const late = await invoice("2026-03-02", "2026-03-20", "100", dollars);
    await invoice("2026-03-02", "2026-04-30", "25000", { ...dollars, currency: "JPY" });
    await invoice("2026-03-02", "2026-04-30", "10", dollars);
    await recordPayment(on(ctx, "2026-03-05"), { invoiceId: late.id, amount: "20.50" });
    await night(ctx, "2026-03-21");
    expect(await balance()).toMatchObject({
      currency: "USD",
      billed: { count: 3, amount: "132.00", otherCurrencies: [{ currency: "JPY", count: 1, amount: "30000" }] },
      paid: { count: 1, amount: "20.50", otherCurrencies: [] },
      due: { count: 3, amount: "111.50", otherCurrencies: [{ currency: "JPY", count: 1, amount: "30000" }] },
      overdue: { count: 1, amount: "99.50", otherCurrencies: [] },
    });
  });

  it("is for those who may read invoices, of their own workspace", async () => {
    const { ctx, clientId, invoice } = await billed();
    await invoice("2026-03-02", "2026-03-20", "100");
    const stranger = await givenBilling.business();
    await expect(getClientBalance(stranger.ctx, { clientId })).rejects.toMatchObject({ code: "client.not_found" });
    const owner = await givenBilling.business();
    const accountant = await given.member(owner, "accountant");
    const { id } = await givenBilling.client(owner.ctx);
    expect(await getClientBalance(accountant.ctx, { clientId: id })).toMatchObject({ billed: nothing });
    const permissions = new Set([...ctx.actor.permissions].filter((permission) => permission !== "invoices:read"));
    const blind = { ...ctx, actor: { ...ctx.actor, permissions } };
    await expect(getClientBalance(blind, { clientId })).rejects.toMatchObject({ kind: "forbidden" });
  });
});
