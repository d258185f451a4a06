"use server";

import { getTranslations } from "next-intl/server";
import { applyCreditNote } from "@/lib/billing/credit-notes/apply-credit-note";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { removeCreditNote } from "@/lib/billing/credit-notes/remove-credit-note";
import { createCreditNoteLink } from "@/lib/billing/credit-notes/create-credit-note-link";
import { draftCreditNoteDelivery } from "@/lib/billing/credit-notes/draft-credit-note-delivery";
import { issueAndSendCreditNote } from "@/lib/billing/credit-notes/issue-and-send-credit-note";
import { retryCreditNoteDelivery } from "@/lib/billing/credit-notes/retry-credit-note-delivery";
import { sendCreditNote } from "@/lib/billing/credit-notes/send-credit-note";
import { formAction } from "@/lib/platform/forms/form-action";

export const createCreditNoteAction = formAction(createCreditNote, ({ id }) => ({ data: { id } }));

export const issueCreditNoteAction = formAction(issueCreditNote, async ({ number }) => {
  const t = await getTranslations("document-done");
  return { message: t("issued.credit_note", { number: number ?? "" }), refresh: true };
});

export const applyCreditNoteAction = formAction(applyCreditNote, async ({ number }) => {
  const t = await getTranslations("document-done");
  return { message: t("applied", { number: number ?? "" }), refresh: true };
});

export const removeCreditNoteAction = formAction(removeCreditNote, async () => {
  const t = await getTranslations("document-done");
  return { message: t("removed") };
});

/** What the sending of it starts from. */
export const draftCreditNoteDeliveryAction = formAction(draftCreditNoteDelivery, (draft) => ({ data: draft }));

export const sendCreditNoteAction = formAction(sendCreditNote, async (deliveries) => {
  const t = await getTranslations("sending.done");
  return { message: t("asked", { count: deliveries.length }), refresh: true };
});

export const issueAndSendCreditNoteAction = formAction(issueAndSendCreditNote, async (deliveries) => {
  const t = await getTranslations("sending.done");
  return { message: t("issued", { count: deliveries.length }), refresh: true };
});

export const retryCreditNoteDeliveryAction = formAction(retryCreditNoteDelivery, async ({ recipient }) => {
  const t = await getTranslations("sending.done");
  return { message: t("retried", { recipient }), refresh: true };
});

export const createCreditNoteLinkAction = formAction(createCreditNoteLink, ({ url }) => ({ data: { url } }));
