"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { submitJson } from "@/components/forms/submit-json";
import { TextAreaField } from "@/components/forms/text-area-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { announce } from "@/components/layout/announce";
import { Button } from "@/components/ui/button";
import type { QuoteAnswerView } from "@/lib/billing/sharing/view";

export type AnswerFormProps = {
  answer: "accept" | "decline";
  token: string;
  number: string;
  onDone: () => void;
  onCancel: () => void;
};

type Typed = { name: string; note: string };

async function schema() {
  const { AnswerSharedQuoteInput } = await import("@/lib/billing/sharing/input");
  return AnswerSharedQuoteInput.omit({ token: true });
}

/** Who answers a quote, and what they want to say. The time is noted by the server. */
export function AnswerForm({ answer, token, number, onDone, onCancel }: AnswerFormProps) {
  const t = useTranslations("shared.answer");
  const common = useTranslations("common");
  const send = submitJson<Typed & { token: string }, QuoteAnswerView>(`/api/shared/${answer}`);
  const state = useActionForm<Typed, QuoteAnswerView>({
    schema,
    defaultValues: { name: "", note: "" },
    submit: (typed) => send({ ...typed, token }),
    onOk: () => {
      announce(t(`${answer}Done`));
      onDone();
    },
  });
  const { setFocus } = state.form;
  useEffect(() => setFocus("name"), [setFocus]);
  return (
    <ActionForm state={state}>
      <p className="text-table text-muted">{t(`${answer}Text`, { number })}</p>
      <TextField name="name" label={t("name")} autoComplete="name" maxLength={100} />
      <TextAreaField name="note" label={t(`${answer}Note`)} rows={2} maxLength={500} optional />
      <div className="grid gap-2">
        <SubmitButton variant={answer === "accept" ? "primary" : "danger"}>{t(`${answer}Confirm`)}</SubmitButton>
        <Button onClick={onCancel}>{common("cancel")}</Button>
      </div>
    </ActionForm>
  );
}
