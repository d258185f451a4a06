import { listInvoicePayments } from "@/lib/billing/payments/list-invoice-payments";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { PaymentView, viewPayment } from "@/lib/billing/payments/view";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewPayment, schema: PaymentView };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listInvoicePayments, {
    summary: "List the payments of an invoice and what took them back",
    ...shown,
  }),
  POST: endpoint(recordPayment, {
    summary: "Write down money received for an invoice, at most what is left to pay",
    status: 201,
    ...shown,
  }),
});
