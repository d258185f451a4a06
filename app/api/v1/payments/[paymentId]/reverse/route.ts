import { reversePayment } from "@/lib/billing/payments/reverse-payment";
import { PaymentView, viewPayment } from "@/lib/billing/payments/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(reversePayment, {
    summary: "Take a payment back by one of the opposite amount; answers with that one, and the invoice opens again",
    view: viewPayment,
    schema: PaymentView,
    status: 201,
  }),
});
