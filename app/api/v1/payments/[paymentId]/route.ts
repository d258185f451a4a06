import { getPayment } from "@/lib/billing/payments/get-payment";
import { PaymentView, viewPayment } from "@/lib/billing/payments/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getPayment, {
    summary: "One payment with the VAT it declares",
    view: viewPayment,
    schema: PaymentView,
  }),
});
