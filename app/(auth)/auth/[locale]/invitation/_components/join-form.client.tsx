"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.client";
import { PasswordField } from "@/components/forms/password-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { submitJson } from "@/components/forms/submit-json";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import type { InvitationPreview } from "@/lib/identity/invitations/view";
import { AuthCard } from "../../_components/auth-card.client";
import { isDeadLink, linkToken } from "../../_components/link-token";
import { START_PAGE } from "@/lib/kernel/local-path";

type Answers = { name?: string; password: string };
type Accepted = { requires2fa: boolean };
const accept = submitJson<Answers & { token: string }, Accepted>("/api/auth/invitation");

/** A name and a new password for somebody new, the password of their account for somebody known. */
export function JoinForm({ invitation, onDead }: { invitation: InvitationPreview; onDead: () => void }) {
  const t = useTranslations("auth-pages.invitation");
  const { workspaceName, email, role, invitedBy, hasAccount } = invitation;
  const state = useActionForm<Answers, Accepted>({
    schema: async () => (await import("./join-input")).joinInput(hasAccount),
    defaultValues: hasAccount ? { password: "" } : { name: "", password: "" },
    submit: async (answers) => {
      const answer = await accept({ ...answers, token: linkToken() });
      if (isDeadLink(answer, "invitation.invalid")) onDead();
      return answer;
    },
    onOk: ({ data }) => location.assign(data?.requires2fa ? "/login/2fa" : START_PAGE),
  });
  const lead = t.rich("lead", {
    inviter: invitedBy ?? workspaceName,
    role: t(`roles.${role}`),
    email: () => <strong className="font-medium text-text">{email}</strong>,
  });
  return (
    <AuthCard title={t("titleIn", { workspace: workspaceName })} lead={lead}>
      <ActionForm state={state}>
        {/* Tells password managers which account the password is for. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        {hasAccount ? (
          <PasswordField name="password" label={t("password")} hint={t("existing")} autoComplete="current-password" />
        ) : (
          <>
            <TextField name="name" label={t("name")} autoComplete="name" />
            <PasswordField
              name="password"
              label={t("newPassword")}
              hint={t("hint")}
              autoComplete="new-password"
              meter
            />
          </>
        )}
        <SubmitButton className="w-full">{t("submit")}</SubmitButton>
      </ActionForm>
    </AuthCard>
  );
}
