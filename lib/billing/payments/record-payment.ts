import { creditedGroupsOf } from "@/lib/billing/credit-notes/credited-invoice-of";
import { lockDocument, vatGroupsOf } from "@/lib/billing/documents/document-rows";
import { balanceOf, refuseAboveBalance } from "@/lib/billing/documents/refuse-above-balance";
import { settleInvoice } from "@/lib/billing/documents/settle-invoice";
import { splitPayment } from "@/lib/billing/documents/split-payment";
import { invoiceActions, type InvoiceStatus } from "@/lib/billing/documents/status";
import { subtractByVat } from "@/lib/billing/documents/vat-groups";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import type { Currency } from "@/lib/kernel/currency";
import { todayIn } from "@/lib/kernel/local-date";
import { moneyToString } from "@/lib/kernel/money";
import { parseAmount } from "@/lib/kernel/parse-amount";
import { operation } from "@/lib/platform/operation";
import { addPayment } from "./add-payment";
import { RecordPaymentInput } from "./input";
import { declaredOf, findPayment } from "./payment-rows";
import { refusePaymentDate } from "./refuse-payment-date";

/**
 * Money received for an issued invoice, at most what is left to pay. The invoice is locked first, so that of many payments at once
 * only as many are taken as fit.
 * @throws DomainError conflict `payment.above_balance` with the balance, `invoice.not_payable`
 */
export const recordPayment = operation({
  can: "payments:write",
  input: RecordPaymentInput,
  async run(t, { invoiceId, paidOn: day, ...input }) {
    const invoice = await lockDocument(t, "invoice", invoiceId);
    invoiceActions.refuse("pay", invoice.status as InvoiceStatus);
    const currency = invoice.currency as Currency;
    const amount = parseAmount(input.amount, currency, "amount");
    refuseAboveBalance(amount, { minor: balanceOf(invoice), currency });
    const today = todayIn((await ownWorkspace(t)).timeZone, t.now());
    const paidOn = day ?? today;
    refusePaymentDate(paidOn, today);

    const invoiced = subtractByVat(await vatGroupsOf(t, invoiceId), await creditedGroupsOf(t, invoiceId));
    const parts = splitPayment(invoiced, await declaredOf(t, invoiceId), amount);
    const { clientId, number } = invoice;
    const row = { ...input, invoiceId, invoiceNumber: number ?? "", paidOn, amount, currency };
    const paymentId = await addPayment(t, row, parts);
    const told = { amount: moneyToString({ minor: amount, currency }), currency, number: row.invoiceNumber };
    await t.raise("payment.recorded", { clientId, documentId: invoiceId, paymentId, ...told });
    await settleInvoice(t, invoice, { paid: invoice.paid + amount });
    return findPayment(t, paymentId);
  },
});
