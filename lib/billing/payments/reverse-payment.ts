import { asc, eq } from "drizzle-orm";
import { payments, paymentVatGroups } from "@/db/schema/billing/payments";
import { lockDocument } from "@/lib/billing/documents/document-rows";
import { settleInvoice } from "@/lib/billing/documents/settle-invoice";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import type { Currency } from "@/lib/kernel/currency";
import { conflict } from "@/lib/kernel/errors";
import { todayIn } from "@/lib/kernel/local-date";
import { moneyToString } from "@/lib/kernel/money";
import { operation, type ReadCtx } from "@/lib/platform/operation";
import { addPayment } from "./add-payment";
import { ReversePaymentInput } from "./input";
import { findPayment, noSuchPayment } from "./payment-rows";
import { refusePaymentDate } from "./refuse-payment-date";

/** The opposite of what the payment declared. */
async function partsBack(t: ReadCtx, paymentId: string) {
  const parts = await t.tx
    .select()
    .from(paymentVatGroups)
    .where(eq(paymentVatGroups.paymentId, paymentId))
    .orderBy(asc(paymentVatGroups.vatRate));
  return parts.map((part) => ({ ...part, taxable: -part.taxable, vat: -part.vat }));
}

/**
 * Takes a payment back by a row with the opposite amount; the invoice opens again. Once per payment.
 * @throws DomainError not_found; conflict `payment.reversed`, or `payment.is_reversal` for a row that is one
 */
export const reversePayment = operation({
  can: "payments:write",
  input: ReversePaymentInput,
  async run(t, { paymentId, paidOn: day, note }) {
    const [payment] = await t.tx.select().from(payments).where(eq(payments.id, paymentId));
    if (!payment) throw noSuchPayment();
    if (payment.reversesId !== null) throw conflict("payment.is_reversal", "A reversal is not reversed: record anew.");
    const invoice = await lockDocument(t, "invoice", payment.invoiceId);
    const [made] = await t.tx.select({ id: payments.id }).from(payments).where(eq(payments.reversesId, paymentId));
    if (made) throw conflict("payment.reversed", "This payment was reversed already.");
    const today = todayIn((await ownWorkspace(t)).timeZone, t.now());
    const paidOn = day ?? today;
    refusePaymentDate(paidOn, today);

    const { invoiceId, invoiceNumber, method, reference, currency } = payment;
    const amount = -payment.amount;
    const of = { invoiceId, invoiceNumber, reversesId: paymentId };
    const row = { ...of, method, reference, currency, amount, paidOn, note };
    const reversalId = await addPayment(t, row, await partsBack(t, paymentId));
    const { clientId } = invoice;
    const told = moneyToString({ minor: payment.amount, currency: currency as Currency });
    const about = { clientId, documentId: invoiceId, number: invoiceNumber, amount: told, currency };
    await t.raise("payment.reversed", { ...about, paymentId, reversalId });
    await settleInvoice(t, invoice, { paid: invoice.paid + amount });
    return findPayment(t, reversalId);
  },
});
