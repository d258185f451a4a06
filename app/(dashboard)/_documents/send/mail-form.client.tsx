"use client";

import { Paperclip, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextAreaField } from "@/components/forms/text-area-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { DraftDeliveryView } from "@/lib/billing/deliveries/view";
import { closeFormDialog, leaveFormDialog } from "../page/address-form-dialog.client";
import { MailPreview } from "./mail-preview.client";
import { RecipientsField } from "./recipients-field.client";
import { SEND_ACTIONS } from "./send-actions.client";
import type { SendFormProps } from "./send-form.client";
import { mailOf, onFields, startOf, type TypedMail } from "./typed-mail";

/** Recipients, subject and message of a mail with a document. The server checks them: it knows who has an address. */
export function MailForm({ kind, id, version, clientId, draft, start }: SendFormProps & { start: DraftDeliveryView }) {
  const t = useTranslations("sending.dialog");
  const common = useTranslations("common");
  const begin = useMemo(() => startOf(start), [start]);
  const { send, issueAndSend } = SEND_ACTIONS[kind];
  const state = useActionForm<TypedMail>({
    defaultValues: begin,
    submit: async (typed) => {
      const mail = mailOf(typed, begin);
      return onFields(draft ? await issueAndSend(id, { version, ...mail }) : await send(id, mail));
    },
    onOk: ({ message }) => {
      closeFormDialog();
      if (message) toast({ message });
    },
  });
  // The form arrives after its dialog, which then had nothing to put the focus on.
  const { setFocus } = state.form;
  useEffect(() => setFocus("subject"), [setFocus]);
  return (
    <ActionForm state={state} guard>
      <RecipientsField options={start.recipients} clientId={clientId} />
      <TextField name="cc" label={t("cc")} hint={t("ccHint")} autoComplete="off" autoCapitalize="none" optional />
      <TextField name="subject" label={t("subject")} autoComplete="off" maxLength={250} />
      <TextAreaField name="message" label={t("message")} hint={t("messageHint")} rows={8} maxLength={10_000} />
      <p className="flex min-w-0 items-center gap-2 text-table text-muted">
        <Paperclip aria-hidden className="icon flex-none" />
        <span className="mono min-w-0 truncate text-text">{draft ? t("draftFile") : start.fileName}</span>
        <span className="flex-none">{t("attached")}</span>
      </p>
      <MailPreview start={start} kind={kind} />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={leaveFormDialog}>{common("cancel")}</Button>
        <SubmitButton>
          <Send aria-hidden className="icon" />
          {t(draft ? "issueAndSend" : "send")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
