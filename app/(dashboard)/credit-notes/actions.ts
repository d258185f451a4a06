"use server";

import { getTranslations } from "next-intl/server";
import { applyCreditNote } from "@/lib/billing/credit-notes/apply-credit-note";
import { checkCreditNote } from "@/lib/billing/credit-notes/check-credit-note";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { getCreditNote } from "@/lib/billing/credit-notes/get-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { removeCreditNote } from "@/lib/billing/credit-notes/remove-credit-note";
import { checkSendingCreditNotes } from "@/lib/billing/credit-notes/check-sending-credit-notes";
import { checkCreditNotePdfs } from "@/lib/billing/credit-notes/check-credit-note-pdfs";
import { createCreditNoteLink } from "@/lib/billing/credit-notes/create-credit-note-link";
import { draftCreditNoteDelivery } from "@/lib/billing/credit-notes/draft-credit-note-delivery";
import { issueAndSendCreditNote } from "@/lib/billing/credit-notes/issue-and-send-credit-note";
import { revokeCreditNoteLink } from "@/lib/billing/credit-notes/revoke-credit-note-link";
import { retryCreditNoteDelivery } from "@/lib/billing/credit-notes/retry-credit-note-delivery";
import { sendCreditNote } from "@/lib/billing/credit-notes/send-credit-note";
import { sendCreditNotes } from "@/lib/billing/credit-notes/send-credit-notes";
import { updateCreditNote } from "@/lib/billing/credit-notes/update-credit-note";
import { viewCreditNote } from "@/lib/billing/documents/view";
import { formAction, onceAction } from "@/lib/platform/forms/form-action";
import { savedDraft } from "../_editor/saved-draft";

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

/** What mailing those that are selected would do. */
export const checkSendingCreditNotesAction = formAction(checkSendingCreditNotes, (plan) => ({ data: plan }));

export const sendCreditNotesAction = formAction(sendCreditNotes, (sent) => ({ data: sent }));

/** Which of those that are selected have a PDF to download. */
export const checkCreditNotePdfsAction = formAction(checkCreditNotePdfs, (pdfs) => ({ data: pdfs }));

export const createCreditNoteLinkAction = formAction(createCreditNoteLink, ({ url }) => ({
  data: { url },
  refresh: true,
}));

export const revokeCreditNoteLinkAction = formAction(revokeCreditNoteLink, async () => {
  const t = await getTranslations("sending.links");
  return { message: t("done"), refresh: true };
});

export const createCreditNoteDraftAction = onceAction(
  createCreditNote,
  (ctx, creditNoteId) => getCreditNote(ctx, { creditNoteId }),
  async (draft, ctx, repeated) => ({
    data: { ...savedDraft(viewCreditNote(draft), await checkCreditNote(ctx, { creditNoteId: draft.id })), repeated },
  }),
);

export const updateCreditNoteDraftAction = formAction(updateCreditNote, async (draft, ctx) => ({
  data: savedDraft(viewCreditNote(draft), await checkCreditNote(ctx, { creditNoteId: draft.id })),
}));

/** The draft as it is now, for those who edited an older version of it. */
export const readCreditNoteDraftAction = formAction(getCreditNote, (draft) => ({ data: viewCreditNote(draft) }));

export const checkCreditNoteDraftAction = formAction(checkCreditNote, (issues) => ({ data: issues }));

/** From the editor, which goes on to the page of the document: its own is not read again. */
export const issueCreditNoteDraftAction = formAction(issueCreditNote, ({ number }) => ({
  data: { number: number ?? "" },
}));
