import { expect, test } from "vitest";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { closeDay } from "@/lib/billing/night/close-day";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { reversePayment } from "@/lib/billing/payments/reverse-payment";
import { systemContext, type Ctx } from "@/lib/platform/context";
import { givenBilling, line } from "@/tests/support/given-billing";
import { getClientBalance } from "./get-client-balance";

const on = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: () => new Date(`${day}T10:00:00Z`) });
const priced = (unitPrice: string) => ({ lineItems: [line({ unitPrice })] });

test("a client's invoices are added up with their payments and credit notes, each currency apart", async () => {
  const { ctx } = await givenBilling.business();
  const { id: clientId } = await givenBilling.client(ctx);
  const balance = () => getClientBalance(ctx, { clientId });
  const nothing = { amount: "0.00", otherCurrencies: [] };
  expect(await balance()).toEqual({
    currency: "EUR",
    billed: { ...nothing, count: 0 },
    paid: { ...nothing, count: 0, lastPaidOn: null },
    due: { ...nothing, count: 0, overdue: 0, nextDueDate: null },
    averageDaysToPay: null,
  });

  const invoice = (day: string, dueDate: string, price: string, more: object = {}) =>
    givenBilling.issuedInvoice(on(ctx, day), { clientId, issueDate: day, dueDate, ...priced(price), ...more });
  const first = await invoice("2026-01-05", "2026-02-04", "1000");
  const second = await invoice("2026-01-10", "2026-02-09", "100");
  const third = await invoice("2026-03-01", "2026-03-31", "500");
  const rate = { exchangeRate: "0.9", exchangeRateDate: "2026-03-02" };
  await invoice("2026-03-02", "2026-04-30", "50", { currency: "USD", ...rate });
  await givenBilling.invoiceDraft(ctx, { clientId, ...priced("7777") });
  await givenBilling.issuedInvoice(on(ctx, "2026-03-03"), priced("9999"));

  await recordPayment(on(ctx, "2026-01-25"), { invoiceId: first.id, amount: "200" });
  await recordPayment(on(ctx, "2026-02-04"), { invoiceId: first.id, amount: "1000" });
  const mistaken = await recordPayment(on(ctx, "2026-02-20"), { invoiceId: second.id, amount: "120" });
  await reversePayment(on(ctx, "2026-02-21"), { paymentId: mistaken.id });
  await recordPayment(on(ctx, "2026-01-21"), { invoiceId: second.id, amount: "120" });
  const note = await createCreditNote(on(ctx, "2026-03-04"), { invoiceId: third.id, amount: "100", reason: "Remise" });
  await issueCreditNote(on(ctx, "2026-03-04"), { creditNoteId: note.id });
  await recordPayment(on(ctx, "2026-03-05"), { invoiceId: third.id, amount: "80" });
  await closeDay(on(systemContext(ctx.actor.workspaceId), "2026-04-02"));

  expect(await balance()).toEqual({
    currency: "EUR",
    billed: { count: 4, amount: "1800.00", otherCurrencies: [{ currency: "USD", count: 1, amount: "60.00" }] },
    paid: {
      count: 4,
      amount: "1400.00",
      otherCurrencies: [{ currency: "USD", count: 1, amount: "0.00" }],
      lastPaidOn: "2026-03-05",
    },
    due: {
      count: 2,
      amount: "400.00",
      otherCurrencies: [{ currency: "USD", count: 1, amount: "60.00" }],
      overdue: 1,
      nextDueDate: "2026-03-31",
    },
    // 30 days for the first, 11 for the second.
    averageDaysToPay: 21,
  });
});

test("a client of another workspace is none, and the accountant may look", async () => {
  const owner = await givenBilling.business();
  const stranger = await givenBilling.business();
  const { id: clientId } = await givenBilling.client(owner.ctx);
  await expect(getClientBalance(stranger.ctx, { clientId })).rejects.toMatchObject({ code: "client.not_found" });
});
