"use server";

import { getTranslations } from "next-intl/server";
import { viewQuote } from "@/lib/billing/documents/view";
import { acceptQuote } from "@/lib/billing/quotes/accept-quote";
import { checkQuote } from "@/lib/billing/quotes/check-quote";
import { convertQuote } from "@/lib/billing/quotes/convert-quote";
import { createQuote } from "@/lib/billing/quotes/create-quote";
import { duplicateQuote } from "@/lib/billing/quotes/duplicate-quote";
import { getQuote } from "@/lib/billing/quotes/get-quote";
import { issueQuote } from "@/lib/billing/quotes/issue-quote";
import { rejectQuote } from "@/lib/billing/quotes/reject-quote";
import { removeQuote } from "@/lib/billing/quotes/remove-quote";
import { checkSendingQuotes } from "@/lib/billing/quotes/check-sending-quotes";
import { checkQuotePdfs } from "@/lib/billing/quotes/check-quote-pdfs";
import { createQuoteLink } from "@/lib/billing/quotes/create-quote-link";
import { draftQuoteDelivery } from "@/lib/billing/quotes/draft-quote-delivery";
import { issueAndSendQuote } from "@/lib/billing/quotes/issue-and-send-quote";
import { revokeQuoteLink } from "@/lib/billing/quotes/revoke-quote-link";
import { retryQuoteDelivery } from "@/lib/billing/quotes/retry-quote-delivery";
import { sendQuote } from "@/lib/billing/quotes/send-quote";
import { sendQuotes } from "@/lib/billing/quotes/send-quotes";
import { updateQuote } from "@/lib/billing/quotes/update-quote";
import { formAction, onceAction } from "@/lib/platform/forms/form-action";
import { savedDraft } from "../_editor/saved-draft";

export const issueQuoteAction = formAction(issueQuote, async ({ number }) => {
  const t = await getTranslations("document-done");
  return { message: t("issued.quote", { number: number ?? "" }), refresh: true };
});

export const duplicateQuoteAction = formAction(duplicateQuote, async ({ id }) => {
  const t = await getTranslations("document-done");
  return { message: t("duplicated.quote"), data: { id } };
});

export const removeQuoteAction = formAction(removeQuote, async () => {
  const t = await getTranslations("document-done");
  return { message: t("removed") };
});

export const acceptQuoteAction = formAction(acceptQuote, async ({ number }) => {
  const t = await getTranslations("document-done");
  return { message: t("accepted", { number: number ?? "" }), refresh: true };
});

export const rejectQuoteAction = formAction(rejectQuote, async ({ number }) => {
  const t = await getTranslations("document-done");
  return { message: t("rejected", { number: number ?? "" }), refresh: true };
});

/** The draft invoice it became. */
export const convertQuoteAction = formAction(convertQuote, async ({ id }) => {
  const t = await getTranslations("document-done");
  return { message: t("converted"), data: { id } };
});

/** What the sending of it starts from. */
export const draftQuoteDeliveryAction = formAction(draftQuoteDelivery, (draft) => ({ data: draft }));

export const sendQuoteAction = formAction(sendQuote, async (deliveries) => {
  const t = await getTranslations("sending.done");
  return { message: t("asked", { count: deliveries.length }), refresh: true };
});

export const issueAndSendQuoteAction = formAction(issueAndSendQuote, async (deliveries) => {
  const t = await getTranslations("sending.done");
  return { message: t("issued", { count: deliveries.length }), refresh: true };
});

export const retryQuoteDeliveryAction = formAction(retryQuoteDelivery, async ({ recipient }) => {
  const t = await getTranslations("sending.done");
  return { message: t("retried", { recipient }), refresh: true };
});

/** What mailing those that are selected would do. */
export const checkSendingQuotesAction = formAction(checkSendingQuotes, (plan) => ({ data: plan }));

export const sendQuotesAction = formAction(sendQuotes, (sent) => ({ data: sent }));

/** Which of those that are selected have a PDF to download. */
export const checkQuotePdfsAction = formAction(checkQuotePdfs, (pdfs) => ({ data: pdfs }));

export const createQuoteLinkAction = formAction(createQuoteLink, ({ url }) => ({ data: { url }, refresh: true }));

export const revokeQuoteLinkAction = formAction(revokeQuoteLink, async () => {
  const t = await getTranslations("sending.links");
  return { message: t("done"), refresh: true };
});

export const createQuoteDraftAction = onceAction(
  createQuote,
  (ctx, quoteId) => getQuote(ctx, { quoteId }),
  async (draft, ctx, repeated) => ({
    data: { ...savedDraft(viewQuote(draft), await checkQuote(ctx, { quoteId: draft.id })), repeated },
  }),
);

export const updateQuoteDraftAction = formAction(updateQuote, async (draft, ctx) => ({
  data: savedDraft(viewQuote(draft), await checkQuote(ctx, { quoteId: draft.id })),
}));

/** The draft as it is now, for those who edited an older version of it. */
export const readQuoteDraftAction = formAction(getQuote, (draft) => ({ data: viewQuote(draft) }));

export const checkQuoteDraftAction = formAction(checkQuote, (issues) => ({ data: issues }));

/** From the editor, which goes on to the page of the document: its own is not read again. */
export const issueQuoteDraftAction = formAction(issueQuote, ({ number }) => ({ data: { number: number ?? "" } }));
