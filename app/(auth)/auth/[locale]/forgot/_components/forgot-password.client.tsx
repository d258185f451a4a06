"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { submitJson } from "@/components/forms/submit-json";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { AuthCard } from "../../_components/auth-card.client";

const askForLink = submitJson<{ email: string }>("/api/auth/forgot");

/** Asks for a link by mail. The answer is the same whether or not the address has an account. */
export function ForgotPassword() {
  const t = useTranslations("auth-pages.forgot");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/password/input")).ForgotPasswordInput,
    defaultValues: { email: "" },
    submit: askForLink,
    onOk: (_answer, { email }) => setSentTo(email),
    afterOk: "clear",
  });
  const back = (
    <Link className="more" href="/login">
      {t("back")}
    </Link>
  );
  if (sentTo !== null) {
    const email = () => <strong className="font-medium text-text">{sentTo}</strong>;
    return (
      <AuthCard title={t("sentTitle")} lead={t.rich("sent", { email })} note={back}>
        <Button className="w-full" onClick={() => setSentTo(null)}>
          {t("again")}
        </Button>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={t("title")} lead={t("lead")} note={back}>
      <ActionForm state={state}>
        <TextField
          name="email"
          label={t("email")}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitButton className="w-full">{t("submit")}</SubmitButton>
      </ActionForm>
    </AuthCard>
  );
}
