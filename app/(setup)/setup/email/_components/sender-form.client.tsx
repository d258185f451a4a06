"use client";

import { useTranslations } from "next-intl";
import { MailSenderFields } from "@/components/business/mail-sender-fields.client";
import { mailSenderOf, type MailSenderTyped } from "@/components/business/mail-sender-form";
import { ActionForm } from "@/components/forms/action-form.client";
import { useStepUp } from "@/components/forms/step-up.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Card } from "@/components/ui/card";
import type { SendersView } from "@/lib/identity/senders/view";
import { saveMailSenderAction } from "../../actions";

/** An SMTP account. Saving it does not leave the step: a test comes next. */
export function SenderForm({ sender }: { sender: SendersView["mail"] }) {
  const t = useTranslations("setup.email");
  const senders = useTranslations("settings.senders");
  const state = useActionForm<MailSenderTyped, unknown>({
    schema: async () => (await import("@/components/business/mail-sender-form-input")).MailSenderFormInput,
    defaultValues: {
      host: sender?.host ?? "",
      port: String(sender?.port ?? 587),
      user: sender?.user ?? "",
      password: "",
      fromAddress: sender?.fromAddress ?? "",
      fromName: sender?.fromName ?? "",
    },
    submit: (values) => saveMailSenderAction(mailSenderOf(values)),
    intercept: useStepUp(),
    onOk: (_answer, values) => state.form.reset({ ...values, password: "" }),
  });
  return (
    <Card title={senders("serverTitle")} description={senders("serverLead")}>
      <ActionForm state={state} guard className="mt-2 grid gap-4">
        <MailSenderFields passwordKept={sender?.passwordSet ?? false} />
        <SubmitButton variant={sender ? "secondary" : "primary"} className="justify-self-end max-md:w-full">
          {t("save")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
