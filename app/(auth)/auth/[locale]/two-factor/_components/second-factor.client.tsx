"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { CodeField } from "@/components/forms/code-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { submitJson } from "@/components/forms/submit-json";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { AuthCard } from "../../_components/auth-card.client";
import { goOn } from "../../_components/go-on";

type Proof = { code: string } | { recoveryCode: string };
const verify = submitJson<Proof, { recoveryCodesLeft: number | null }>("/api/auth/second-factor");
const signOut = submitJson<object>("/api/auth/sign-out");

/** Second step of signing in: a code of the authenticator, or one of the recovery codes when the phone is gone. */
export function SecondFactor() {
  const t = useTranslations("auth-pages.twoFactor");
  const [recovering, setRecovering] = useState(false);
  const [left, setLeft] = useState<number | null>(null);
  const leave = async () => {
    await signOut({}).catch(() => undefined);
    location.assign("/login");
  };
  if (left !== null) {
    return (
      <AuthCard title={t("signedIn")} lead={t("codesLeft", { count: left })}>
        <Button variant="primary" className="w-full" onClick={goOn}>
          {t("continue")}
        </Button>
      </AuthCard>
    );
  }
  return (
    <AuthCard
      title={t("title")}
      lead={recovering ? t("recoveryLead") : t("lead")}
      note={
        <button type="button" className="more" onClick={leave}>
          {t("signOut")}
        </button>
      }
    >
      {recovering ? <RecoveryForm onLeft={setLeft} /> : <CodeForm />}
      <Button variant="link" className="mt-2 w-full" onClick={() => setRecovering(!recovering)}>
        {recovering ? t("useApp") : t("useRecovery")}
      </Button>
    </AuthCard>
  );
}

function CodeForm() {
  const t = useTranslations("auth-pages.twoFactor");
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/two-factor/input")).SecondFactorInput,
    defaultValues: { code: "" },
    submit: verify,
    onOk: goOn,
  });
  return (
    <ActionForm state={state}>
      <CodeField name="code" label={t("code")} />
      <SubmitButton className="w-full">{t("submit")}</SubmitButton>
      {state.refusal?.code === "auth.required" && <Restart />}
    </ActionForm>
  );
}

function RecoveryForm({ onLeft }: { onLeft: (count: number) => void }) {
  const t = useTranslations("auth-pages.twoFactor");
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/two-factor/input")).SecondFactorInput,
    defaultValues: { recoveryCode: "" },
    submit: verify,
    onOk: ({ data }) => onLeft(data?.recoveryCodesLeft ?? 0),
  });
  return (
    <ActionForm state={state}>
      <TextField
        name="recoveryCode"
        label={t("recoveryCode")}
        look="mono"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SubmitButton className="w-full">{t("submit")}</SubmitButton>
      {state.refusal?.code === "auth.required" && <Restart />}
    </ActionForm>
  );
}

/** The password was given too long ago: nothing typed here can help any more. */
function Restart() {
  const t = useTranslations("auth-pages.twoFactor");
  return (
    <Link className="more justify-self-center" href="/login">
      {t("restart")}
    </Link>
  );
}
