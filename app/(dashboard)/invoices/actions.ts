"use server";

import { getTranslations } from "next-intl/server";
import { duplicateInvoice } from "@/lib/billing/invoices/duplicate-invoice";
import { issueInvoice } from "@/lib/billing/invoices/issue-invoice";
import { removeInvoice } from "@/lib/billing/invoices/remove-invoice";
import { formAction } from "@/lib/platform/forms/form-action";

export const issueInvoiceAction = formAction(issueInvoice, async ({ number }) => {
  const t = await getTranslations("document-done");
  return { message: t("issued.invoice", { number: number ?? "" }), refresh: true };
});

export const duplicateInvoiceAction = formAction(duplicateInvoice, async ({ id }) => {
  const t = await getTranslations("document-done");
  return { message: t("duplicated.invoice"), data: { id } };
});

export const removeInvoiceAction = formAction(removeInvoice, async () => {
  const t = await getTranslations("document-done");
  return { message: t("removed") };
});
