"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextAreaField } from "@/components/forms/text-area-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { acceptQuoteAction, rejectQuoteAction } from "../../quotes/actions";
import { closeFormDialog, leaveFormDialog } from "../page/address-form-dialog.client";
import type { AnswerDialogsProps } from "./answer-dialogs.client";

export type AnswerFormProps = AnswerDialogsProps & { answer: "accept" | "reject" };

const ACTIONS = { accept: acceptQuoteAction, reject: rejectQuoteAction };

/** Who answered for the client, and what they said. */
export function AnswerForm({ quoteId, version, clientName, answer }: AnswerFormProps) {
  const t = useTranslations("document-page.answer");
  const common = useTranslations("common");
  const state = useActionForm({
    defaultValues: { name: "", note: "" },
    submit: (typed) => ACTIONS[answer]({ quoteId, version, ...typed }),
    onOk: ({ message }) => {
      closeFormDialog();
      if (message) toast({ message });
    },
  });
  const { setFocus } = state.form;
  useEffect(() => setFocus("name"), [setFocus]);
  return (
    <ActionForm state={state} guard>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint", { client: clientName })}
        autoComplete="off"
        maxLength={120}
        optional
      />
      <TextAreaField name="note" label={t(`${answer}.note`)} rows={2} maxLength={500} optional />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={leaveFormDialog}>{common("cancel")}</Button>
        <SubmitButton variant={answer === "accept" ? "primary" : "danger"}>{t(`${answer}.submit`)}</SubmitButton>
      </div>
    </ActionForm>
  );
}
