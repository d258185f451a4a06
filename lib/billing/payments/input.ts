import { z } from "zod";
import { PAYMENT_METHODS } from "@/lib/catalog/payment-methods";
import { optionalParagraphs, optionalText } from "@/lib/identity/people/input";
import { currencyInput } from "@/lib/kernel/currency";
import { decimalInput } from "@/lib/kernel/decimal";
import { idOf } from "@/lib/kernel/ids";
import { localDateInput } from "@/lib/kernel/local-date";
import { listInput, oneOrMore } from "@/lib/platform/list-input";

/** An amount above zero in units of the invoice's currency. */
const amount = decimalInput({ scale: 3, min: "0.001", max: "1000000000000" });

export const RecordPaymentInput = z.strictObject({
  invoiceId: idOf("invoice"),
  amount,
  /** Left out: today. */
  paidOn: localDateInput.optional(),
  method: z.enum(PAYMENT_METHODS).default("transfer"),
  reference: optionalText(100).default(null),
  note: optionalParagraphs(1_000).default(null),
});

export const PaymentRef = z.strictObject({ paymentId: idOf("payment") });

export const ReversePaymentInput = z.strictObject({
  paymentId: idOf("payment"),
  /** Left out: today. */
  paidOn: localDateInput.optional(),
  note: optionalParagraphs(1_000).default(null),
});

export const ListPaymentsInput = listInput({
  sorts: ["paidOn", "amount", "createdAt"],
  descending: true,
  filters: {
    invoice: oneOrMore(idOf("invoice")),
    client: oneOrMore(idOf("client")),
    method: oneOrMore(z.enum(PAYMENT_METHODS)),
    currency: oneOrMore(currencyInput),
    paidFrom: localDateInput,
    paidTo: localDateInput,
  },
});

/** Those of one invoice. */
export const ListInvoicePaymentsInput = ListPaymentsInput.omit({ filter: true, search: true }).extend({
  invoiceId: idOf("invoice"),
});
