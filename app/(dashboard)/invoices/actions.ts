"use server";

import { getTranslations } from "next-intl/server";
import { duplicateInvoice } from "@/lib/billing/invoices/duplicate-invoice";
import { issueInvoice } from "@/lib/billing/invoices/issue-invoice";
import { removeInvoice } from "@/lib/billing/invoices/remove-invoice";
import { createInvoiceLink } from "@/lib/billing/invoices/create-invoice-link";
import { draftInvoiceDelivery } from "@/lib/billing/invoices/draft-invoice-delivery";
import { issueAndSendInvoice } from "@/lib/billing/invoices/issue-and-send-invoice";
import { retryInvoiceDelivery } from "@/lib/billing/invoices/retry-invoice-delivery";
import { sendInvoice } from "@/lib/billing/invoices/send-invoice";
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

/** What the sending of it starts from. */
export const draftInvoiceDeliveryAction = formAction(draftInvoiceDelivery, (draft) => ({ data: draft }));

export const sendInvoiceAction = formAction(sendInvoice, async (deliveries) => {
  const t = await getTranslations("sending.done");
  return { message: t("asked", { count: deliveries.length }), refresh: true };
});

export const issueAndSendInvoiceAction = formAction(issueAndSendInvoice, async (deliveries) => {
  const t = await getTranslations("sending.done");
  return { message: t("issued", { count: deliveries.length }), refresh: true };
});

export const retryInvoiceDeliveryAction = formAction(retryInvoiceDelivery, async ({ recipient }) => {
  const t = await getTranslations("sending.done");
  return { message: t("retried", { recipient }), refresh: true };
});

export const createInvoiceLinkAction = formAction(createInvoiceLink, ({ url }) => ({ data: { url } }));
