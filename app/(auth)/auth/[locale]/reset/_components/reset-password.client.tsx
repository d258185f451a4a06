"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { PasswordField } from "@/components/forms/password-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { submitJson } from "@/components/forms/submit-json";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { ButtonLink } from "@/components/ui/button-link";
import { AuthCard } from "../../_components/auth-card.client";
import { isDeadLink, linkToken } from "../../_components/link-token";

const reset = submitJson<{ token: string; password: string }>("/api/auth/reset");

/** Where the mailed link leads: a new password, sent together with the link’s token. */
export function ResetPassword() {
  const t = useTranslations("auth-pages.reset");
  const [step, setStep] = useState<"choose" | "done" | "dead">("choose");
  const state = useActionForm({
    schema: async () => (await import("./reset-form-input")).ResetFormInput,
    defaultValues: { password: "" },
    submit: async ({ password }) => {
      const answer = await reset({ token: linkToken(), password });
      if (isDeadLink(answer, "reset.invalid")) setStep("dead");
      return answer;
    },
    onOk: () => setStep("done"),
    afterOk: "clear",
  });
  const back = (
    <Link className="more" href="/login">
      {t("back")}
    </Link>
  );
  if (step === "done") {
    return (
      <AuthCard title={t("doneTitle")} lead={t("done")}>
        <ButtonLink variant="primary" className="w-full" href="/login">
          {t("signIn")}
        </ButtonLink>
      </AuthCard>
    );
  }
  if (step === "dead") {
    return (
      <AuthCard title={t("deadTitle")} lead={t("dead")} note={back}>
        <ButtonLink variant="primary" className="w-full" href="/forgot">
          {t("newLink")}
        </ButtonLink>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={t("title")} lead={t("lead")} note={back}>
      <ActionForm state={state}>
        <PasswordField name="password" label={t("password")} hint={t("hint")} autoComplete="new-password" meter />
        <SubmitButton className="w-full">{t("submit")}</SubmitButton>
      </ActionForm>
    </AuthCard>
  );
}
