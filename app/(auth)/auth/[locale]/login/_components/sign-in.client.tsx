"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.client";
import { PasswordField } from "@/components/forms/password-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { submitJson } from "@/components/forms/submit-json";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { AuthCard } from "../../_components/auth-card.client";
import { goOn, wantedQuery } from "../../_components/go-on";
import { useFollowSetUp } from "../../_components/use-follow-set-up";

const signIn = submitJson<{ email: string; password: string }, { requires2fa: boolean }>("/api/auth/sign-in");

/** Address and password; the second factor, if any, is the next page. */
export function SignIn() {
  const t = useTranslations("auth-pages.login");
  useFollowSetUp(true, "/setup");
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/sign-in/input")).SignInInput,
    defaultValues: { email: "", password: "" },
    submit: signIn,
    onOk: ({ data }) => (data?.requires2fa ? location.assign(`/login/2fa${wantedQuery()}`) : goOn()),
  });
  return (
    <AuthCard title={t("title")} note={t("byInvitation")}>
      <ActionForm state={state}>
        <TextField
          name="email"
          label={t("email")}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label={t("password")}
          autoComplete="current-password"
          action={
            <Link className="more" href="/forgot">
              {t("forgot")}
            </Link>
          }
        />
        <SubmitButton className="w-full">{t("submit")}</SubmitButton>
      </ActionForm>
    </AuthCard>
  );
}
