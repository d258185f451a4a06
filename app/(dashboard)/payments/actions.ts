"use server";

import { getTranslations } from "next-intl/server";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { reversePayment } from "@/lib/billing/payments/reverse-payment";
import { formAction } from "@/lib/platform/forms/form-action";

export const recordPaymentAction = formAction(recordPayment, async ({ invoice }) => {
  const t = await getTranslations("document-done");
  return { message: t("paid", { number: invoice.number ?? "" }), refresh: true };
});

export const reversePaymentAction = formAction(reversePayment, async ({ invoice }) => {
  const t = await getTranslations("document-done");
  return { message: t("reversed", { number: invoice.number ?? "" }), refresh: true };
});
