"use client";

import { useTranslations } from "next-intl";
import { lazy } from "react";
import { AddressFormDialog } from "../page/address-form-dialog.client";
import { DIALOGS } from "../page/use-deeds.client";

const AnswerForm = lazy(async () => ({ default: (await import("./answer-form.client")).AnswerForm }));

export type AnswerDialogsProps = { quoteId: string; version: number; clientName: string };

/** Writes down how the client answered a quote: with `?new=acceptance` or `?new=refusal`. */
export function AnswerDialogs(props: AnswerDialogsProps) {
  const t = useTranslations("document-page.answer");
  return (["accept", "reject"] as const).map((answer) => (
    <AddressFormDialog
      key={answer}
      name={DIALOGS[answer]}
      title={t(`${answer}.title`)}
      description={t(`${answer}.text`)}
    >
      <AnswerForm {...props} answer={answer} />
    </AddressFormDialog>
  ));
}
