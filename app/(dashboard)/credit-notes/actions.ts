"use server";

import { getTranslations } from "next-intl/server";
import { applyCreditNote } from "@/lib/billing/credit-notes/apply-credit-note";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { removeCreditNote } from "@/lib/billing/credit-notes/remove-credit-note";
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
