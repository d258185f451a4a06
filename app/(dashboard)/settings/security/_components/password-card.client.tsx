"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.client";
import { PasswordField } from "@/components/forms/password-field.client";
import { useStepUp } from "@/components/forms/step-up.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Card } from "@/components/ui/card";
import { changePasswordAction } from "../actions";

/** A new password; the one in force is asked for by the step-up. @param email ties the field to the right saved sign-in */
export function PasswordCard({ email }: { email: string }) {
  const t = useTranslations("account.password");
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/password/input")).ChangePasswordInput,
    defaultValues: { password: "" },
    submit: changePasswordAction,
    intercept: useStepUp(),
    afterOk: "clear",
  });
  return (
    <Card title={t("title")} description={t("lead")}>
      <ActionForm state={state} guard className="grid max-w-[400px] gap-4">
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <PasswordField name="password" label={t("new")} hint={t("hint")} autoComplete="new-password" meter />
        <SubmitButton variant="secondary" className="justify-self-start max-md:w-full">
          {t("submit")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
