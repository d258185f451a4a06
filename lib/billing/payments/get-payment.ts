import { query } from "@/lib/platform/operation";
import { PaymentRef } from "./input";
import { findPayment } from "./payment-rows";

export const getPayment = query({
  can: "payments:read",
  input: PaymentRef,
  run: (t, { paymentId }) => findPayment(t, paymentId),
});
