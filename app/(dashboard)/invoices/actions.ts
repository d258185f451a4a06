"use server";

import { getTranslations } from "next-intl/server";
import { viewInvoice } from "@/lib/billing/documents/view";
import { checkInvoice } from "@/lib/billing/invoices/check-invoice";
import { createInvoice } from "@/lib/billing/invoices/create-invoice";
import { duplicateInvoice } from "@/lib/billing/invoices/duplicate-invoice";
import { getInvoice } from "@/lib/billing/invoices/get-invoice";
import { issueInvoice } from "@/lib/billing/invoices/issue-invoice";
import { removeInvoice } from "@/lib/billing/invoices/remove-invoice";
import { checkSendingInvoices } from "@/lib/billing/invoices/check-sending-invoices";
import { checkInvoicePdfs } from "@/lib/billing/invoices/check-invoice-pdfs";
import { createInvoiceLink } from "@/lib/billing/invoices/create-invoice-link";
import { draftInvoiceDelivery } from "@/lib/billing/invoices/draft-invoice-delivery";
import { issueAndSendInvoice } from "@/lib/billing/invoices/issue-and-send-invoice";
import { revokeInvoiceLink } from "@/lib/billing/invoices/revoke-invoice-link";
import { retryInvoiceDelivery } from "@/lib/billing/invoices/retry-invoice-delivery";
import { sendInvoice } from "@/lib/billing/invoices/send-invoice";
import { sendInvoices } from "@/lib/billing/invoices/send-invoices";
import { updateInvoice } from "@/lib/billing/invoices/update-invoice";
import { formAction, onceAction } from "@/lib/platform/forms/form-action";
import { savedDraft } from "../_editor/saved-draft";

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

/** What mailing those that are selected would do. */
export const checkSendingInvoicesAction = formAction(checkSendingInvoices, (plan) => ({ data: plan }));

export const sendInvoicesAction = formAction(sendInvoices, (sent) => ({ data: sent }));

/** Which of those that are selected have a PDF to download. */
export const checkInvoicePdfsAction = formAction(checkInvoicePdfs, (pdfs) => ({ data: pdfs }));

export const createInvoiceLinkAction = formAction(createInvoiceLink, ({ url }) => ({ data: { url }, refresh: true }));

export const revokeInvoiceLinkAction = formAction(revokeInvoiceLink, async () => {
  const t = await getTranslations("sending.links");
  return { message: t("done"), refresh: true };
});

export const createInvoiceDraftAction = onceAction(
  createInvoice,
  (ctx, invoiceId) => getInvoice(ctx, { invoiceId }),
  async (draft, ctx, repeated) => ({
    data: { ...savedDraft(viewInvoice(draft), await checkInvoice(ctx, { invoiceId: draft.id })), repeated },
  }),
);

export const updateInvoiceDraftAction = formAction(updateInvoice, async (draft, ctx) => ({
  data: savedDraft(viewInvoice(draft), await checkInvoice(ctx, { invoiceId: draft.id })),
}));

/** The draft as it is now, for those who edited an older version of it. */
export const readInvoiceDraftAction = formAction(getInvoice, (draft) => ({ data: viewInvoice(draft) }));

export const checkInvoiceDraftAction = formAction(checkInvoice, (issues) => ({ data: issues }));

/** From the editor, which goes on to the page of the document: its own is not read again. */
export const issueInvoiceDraftAction = formAction(issueInvoice, ({ number }) => ({ data: { number: number ?? "" } }));
