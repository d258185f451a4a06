"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "./action-form.client";
import { CodeField } from "./code-field.client";
import { PasswordField } from "./password-field.client";
import { SubmitButton } from "./submit-button.client";
import { useActionForm } from "./use-action-form.client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import type { FormState } from "@/lib/platform/forms/form-state";

export type Confirm = (proof: { password: string } | { code: string }) => Promise<FormState<undefined>>;

export type StepUpDialogProps = {
  open: boolean;
  confirm: Confirm;
  hasTwoFactor: boolean;
  onClose: () => void;
  onConfirmed: () => void;
};

/** Asks who is there before a sensitive change: the password, or a code of the authenticator. */
export function StepUpDialog({ open, confirm, hasTwoFactor, onClose, onConfirmed }: StepUpDialogProps) {
  const t = useTranslations("account.stepUp");
  const [byCode, setByCode] = useState(false);
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={t("title")} description={t("lead")}>
      {byCode ? (
        <CodeForm confirm={confirm} onClose={onClose} onOk={onConfirmed} />
      ) : (
        <PasswordForm confirm={confirm} onClose={onClose} onOk={onConfirmed} />
      )}
      {hasTwoFactor && (
        <Button variant="link" size="compact" className="mt-2 -ml-2" onClick={() => setByCode(!byCode)}>
          {byCode ? t("usePassword") : t("useCode")}
        </Button>
      )}
    </Dialog>
  );
}

type FormProps = { confirm: Confirm; onClose: () => void; onOk: () => void };

function PasswordForm({ confirm, onClose, onOk }: FormProps) {
  const t = useTranslations("account.stepUp");
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/step-up/input")).StepUpInput,
    defaultValues: { password: "" },
    submit: confirm,
    afterOk: "clear",
    onOk,
  });
  return (
    <ActionForm state={state}>
      <PasswordField name="password" label={t("password")} autoComplete="current-password" />
      <Buttons onClose={onClose} />
    </ActionForm>
  );
}

function CodeForm({ confirm, onClose, onOk }: FormProps) {
  const t = useTranslations("account.stepUp");
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/step-up/input")).StepUpInput,
    defaultValues: { code: "" },
    submit: confirm,
    afterOk: "clear",
    onOk,
  });
  return (
    <ActionForm state={state}>
      <CodeField name="code" label={t("code")} />
      <Buttons onClose={onClose} />
    </ActionForm>
  );
}

function Buttons({ onClose }: { onClose: () => void }) {
  const t = useTranslations("account.stepUp");
  const common = useTranslations("common");
  return (
    <div className="mt-2 flex flex-wrap justify-end gap-2">
      <Button onClick={onClose}>{common("cancel")}</Button>
      <SubmitButton>{t("submit")}</SubmitButton>
    </div>
  );
}
