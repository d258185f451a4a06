"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.client";
import { PasswordField } from "@/components/forms/password-field.client";
import { SaveBar } from "@/components/forms/save-bar.client";
import { useStepUp } from "@/components/forms/step-up.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Card } from "@/components/ui/card";
import { toast } from "@/components/ui/toast";
import type { SendersView } from "@/lib/identity/senders/view";
import { changeSmsSenderAction } from "../actions";

/** The Twilio account text messages leave through. */
export function SmsSenderSettings({ sender }: { sender: SendersView["sms"] }) {
  const t = useTranslations("settings.senders");
  const state = useActionForm<{ accountSid: string; authToken: string; from: string }, unknown>({
    schema: async () => (await import("./sms-sender-form-input")).SmsSenderFormInput,
    defaultValues: { accountSid: sender?.accountSid ?? "", authToken: "", from: sender?.from ?? "" },
    submit: ({ authToken, ...rest }) => changeSmsSenderAction(authToken === "" ? rest : { ...rest, authToken }),
    intercept: useStepUp(),
    onOk: ({ message }, values) => {
      state.form.reset({ ...values, authToken: "" });
      if (message) toast({ message });
    },
  });
  return (
    <ActionForm state={state} guard>
      <Card title={t("providerTitle")} description={t("serverLead")}>
        <div className="grid gap-4 md:grid-cols-2">
          <TextField
            name="accountSid"
            label={t("accountSid")}
            hint={t("accountSidHint")}
            look="mono"
            autoComplete="off"
            spellCheck={false}
            className="md:col-span-2"
          />
          <PasswordField
            name="authToken"
            label={t("authToken")}
            hint={sender ? t("keptToken", { last4: sender.authTokenLast4 ?? "" }) : t("authTokenHint")}
            autoComplete="new-password"
          />
          <TextField name="from" label={t("from")} hint={t("fromHint")} autoComplete="off" />
        </div>
      </Card>
      <SaveBar />
    </ActionForm>
  );
}
