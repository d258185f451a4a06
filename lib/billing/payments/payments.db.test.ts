import { describe, expect, it } from "vitest";
import { applyCreditNote } from "@/lib/billing/credit-notes/apply-credit-note";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { viewInvoice } from "@/lib/billing/documents/view";
import { getInvoice } from "@/lib/billing/invoices/get-invoice";
import type { Ctx } from "@/lib/platform/context";
import { given } from "@/tests/support/given";
import { givenBilling, line } from "@/tests/support/given-billing";
import { recordPayment } from "./record-payment";
import { reversePayment } from "./reverse-payment";
import { viewPayment } from "./view";

const shown = async (ctx: Ctx, invoiceId: string) => viewInvoice(await getInvoice(ctx, { invoiceId }));

/** 1485.07 + 297.01 at 20 %, 173.44 + 9.54 at 5.5 %: 1965.06. */
const workedExample = {
  lineItems: [
    line({ quantity: "3.5", unitPrice: "480", discount: { percent: "5" } }),
    line({ description: "Livres", quantity: "12", unitPrice: "14.90", vatRate: "5.5" }),
    line({ description: "Atelier annulé", quantity: "-1", unitPrice: "65" }),
  ],
  discount: { percent: "3" },
};

describe("a payment", () => {
  it("is split over the rates to the cent, and the last one closes them", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.issuedInvoice(ctx, workedExample);
    const first = viewPayment(await recordPayment(ctx, { invoiceId, amount: "1000" }));
    expect(first.vatBreakdown.map(({ taxableAmount, vatAmount }) => [taxableAmount, vatAmount])).toEqual([
      ["755.74", "151.15"],
      ["88.26", "4.85"],
    ]);
    expect(await shown(ctx, invoiceId)).toMatchObject({ status: "partially_paid", amountDue: "965.06" });
    const last = viewPayment(await recordPayment(ctx, { invoiceId, amount: "965.06" }));
    expect(last.vatBreakdown.map(({ taxableAmount, vatAmount }) => [taxableAmount, vatAmount])).toEqual([
      ["729.33", "145.86"],
      ["85.18", "4.69"],
    ]);
    expect(await shown(ctx, invoiceId)).toMatchObject({ status: "paid", amountPaid: "1965.06", amountDue: "0.00" });
  });

  it("never exceeds the balance, which the refusal names", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.issuedInvoice(ctx);
    await expect(recordPayment(ctx, { invoiceId, amount: "600.01" })).rejects.toMatchObject({
      kind: "conflict",
      code: "payment.above_balance",
      issues: [expect.objectContaining({ path: "amount", params: { balance: "600.00", currency: "EUR" } })],
    });
  });

  it("is taken once of twenty that each would settle the invoice", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.issuedInvoice(ctx);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => recordPayment(ctx, { invoiceId, amount: "600" })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await shown(ctx, invoiceId)).toMatchObject({ status: "paid", amountPaid: "600.00" });
  });

  it.each([
    ["of nothing", { amount: "0" }, "amount"],
    ["below nothing", { amount: "-5" }, "amount"],
    ["finer than the currency", { amount: "1.005" }, "amount"],
    ["of tomorrow", { amount: "1", paidOn: "2999-01-01" }, "paidOn"],
  ])("%s is refused", async (_what, input, path) => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.issuedInvoice(ctx);
    await expect(recordPayment(ctx, { invoiceId, ...input })).rejects.toMatchObject({
      kind: "invalid",
      issues: [expect.objectContaining({ path })],
    });
  });

  it("is not taken by drafts, nor for another workspace's invoice", async () => {
    const { ctx } = await givenBilling.business();
    const { id: draft } = await givenBilling.invoiceDraft(ctx);
    await expect(recordPayment(ctx, { invoiceId: draft, amount: "1" })).rejects.toMatchObject({
      code: "invoice.not_payable",
    });
    const { id: invoiceId } = await givenBilling.issuedInvoice(ctx);
    const other = await given.workspace();
    await expect(recordPayment(other.ctx, { invoiceId, amount: "1" })).rejects.toMatchObject({ kind: "not_found" });
  });

  it("is taken back once, with its parts, and the invoice opens again", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.issuedInvoice(ctx, workedExample);
    await recordPayment(ctx, { invoiceId, amount: "1000" });
    const { id: paymentId } = await recordPayment(ctx, { invoiceId, amount: "965.06" });
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => reversePayment(ctx, { paymentId })));
    const [back, ...more] = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    expect(more).toEqual([]);
    if (!back) throw new Error("Nothing was reversed");
    expect(viewPayment(back)).toMatchObject({ amount: "-965.06", reversesId: paymentId });
    expect(viewPayment(back).vatBreakdown[0]).toMatchObject({ taxableAmount: "-729.33", vatAmount: "-145.86" });
    expect(await shown(ctx, invoiceId)).toMatchObject({ status: "partially_paid", amountDue: "965.06" });
    await expect(reversePayment(ctx, { paymentId: back.id })).rejects.toMatchObject({ code: "payment.is_reversal" });
    await recordPayment(ctx, { invoiceId, amount: "965.06" });
    expect((await shown(ctx, invoiceId)).status).toBe("paid");
  });
});

describe("a credit note", () => {
  const credit = async (ctx: Ctx, invoiceId: string, extent: Record<string, unknown> = {}) => {
    const { id: creditNoteId } = await createCreditNote(ctx, { invoiceId, reason: "Geste commercial", ...extent });
    return issueCreditNote(ctx, { creditNoteId });
  };

  it("of everything cancels an invoice that was not paid, and is zero with it in every group", async () => {
    const { ctx } = await givenBilling.business();
    const invoice = await givenBilling.issuedInvoice(ctx, workedExample);
    const note = await credit(ctx, invoice.id);
    expect(note).toMatchObject({
      number: expect.stringMatching(/^AVO-\d{4}-0001$/),
      status: "applied",
      inclVat: 196_506n,
    });
    expect(note.vatGroups.map(({ taxable, vat }) => [taxable, vat])).toEqual(
      invoice.vatGroups.map(({ taxable, vat }) => [taxable, vat]),
    );
    expect(await shown(ctx, invoice.id)).toMatchObject({ status: "cancelled", amountDue: "0.00" });
    await expect(credit(ctx, invoice.id)).rejects.toMatchObject({ code: "invoice.not_creditable" });
  });

  it("of lines takes along what they bore of the discount, then of an amount, then of the rest", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.issuedInvoice(ctx, workedExample);
    const books = await credit(ctx, invoiceId, { lines: [{ line: 1, quantity: "12" }] });
    expect(books).toMatchObject({ exclVat: 17_344n, inclVat: 18_298n });
    expect(await shown(ctx, invoiceId)).toMatchObject({
      status: "sent",
      amountCredited: "182.98",
      amountDue: "1782.08",
    });
    await expect(credit(ctx, invoiceId, { lines: [{ line: 1, quantity: "1" }] })).rejects.toMatchObject({
      code: "credit_note.above_creditable",
    });
    const some = await credit(ctx, invoiceId, { amount: "85.07" });
    expect(some).toMatchObject({ exclVat: 8_507n });
    const rest = await credit(ctx, invoiceId);
    expect(rest.exclVat).toBe(140_000n);
    expect(await shown(ctx, invoiceId)).toMatchObject({ status: "cancelled", amountCredited: "1965.06" });
  });

  it("of a paid invoice stays open until the money is given back", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.issuedInvoice(ctx);
    await recordPayment(ctx, { invoiceId, amount: "600" });
    const note = await credit(ctx, invoiceId, { amount: "100" });
    expect(note.status).toBe("sent");
    expect(await shown(ctx, invoiceId)).toMatchObject({ status: "paid", amountDue: "-120.00" });
    expect((await applyCreditNote(ctx, { creditNoteId: note.id })).status).toBe("applied");
    await expect(applyCreditNote(ctx, { creditNoteId: note.id })).rejects.toMatchObject({
      code: "credit_note.illegal_transition",
    });
  });

  it("lowers what is left to pay, and the payment of the rest closes every rate", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.issuedInvoice(ctx, workedExample);
    await credit(ctx, invoiceId, { lines: [{ line: 1, quantity: "12" }] });
    await expect(recordPayment(ctx, { invoiceId, amount: "1965.06" })).rejects.toMatchObject({
      issues: [expect.objectContaining({ params: { balance: "1782.08", currency: "EUR" } })],
    });
    const payment = viewPayment(await recordPayment(ctx, { invoiceId, amount: "1782.08" }));
    expect(payment.vatBreakdown[0]).toMatchObject({ taxableAmount: "1485.07", vatAmount: "297.01" });
    expect((await shown(ctx, invoiceId)).status).toBe("paid");
  });

  it("is never above what is left, of twenty at once", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.issuedInvoice(ctx);
    const drafts = await Promise.all(
      Array.from({ length: 20 }, () => createCreditNote(ctx, { invoiceId, reason: "x", amount: "30" })),
    );
    const results = await Promise.allSettled(drafts.map(({ id }) => issueCreditNote(ctx, { creditNoteId: id })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(16);
    expect(await shown(ctx, invoiceId)).toMatchObject({ amountCredited: "576.00", amountDue: "24.00" });
  });

  it("lacks its reason, and says so", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.issuedInvoice(ctx);
    const { id: creditNoteId } = await createCreditNote(ctx, { invoiceId });
    await expect(issueCreditNote(ctx, { creditNoteId })).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: "document.reason" })],
    });
  });
});
