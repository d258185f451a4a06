"use client";

import { useTranslations } from "next-intl";
import { MailSenderFields } from "@/components/business/mail-sender-fields.client";
import { mailSenderOf, type MailSenderTyped } from "@/components/business/mail-sender-form";
import { ActionForm } from "@/components/forms/action-form.client";
import { SaveBar } from "@/components/forms/save-bar.client";
import { useStepUp } from "@/components/forms/step-up.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Card } from "@/components/ui/card";
import { toast } from "@/components/ui/toast";
import type { SendersView } from "@/lib/identity/senders/view";
import { changeMailSenderAction } from "../actions";

/** The workspace's own SMTP server. */
export function MailSenderSettings({ sender }: { sender: SendersView["mail"] }) {
  const t = useTranslations("settings.senders");
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
    submit: (values) => changeMailSenderAction(mailSenderOf(values)),
    intercept: useStepUp(),
    onOk: ({ message }, values) => {
      state.form.reset({ ...values, password: "" });
      if (message) toast({ message });
    },
  });
  return (
    <ActionForm state={state} guard>
      <Card title={t("serverTitle")} description={t("serverLead")}>
        <MailSenderFields passwordKept={sender?.passwordSet ?? false} />
      </Card>
      <SaveBar />
    </ActionForm>
  );
}
