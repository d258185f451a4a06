"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSetupSteps } from "@/app/_root/use-setup-steps";
import { ActionForm } from "@/components/forms/action-form.client";
import { PasswordField } from "@/components/forms/password-field.client";
import { submitJson } from "@/components/forms/submit-json";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { LanguageSwitch } from "@/components/layout/language-switch.client";
import { WizardLayout } from "@/components/layout/wizard-layout";
import { Button } from "@/components/ui/button";
import { useFollowSetUp } from "../../_components/use-follow-set-up";

type Values = { name: string; email: string; password: string; workspaceName: string };
const createOwner = submitJson<Values>("/api/auth/setup");
const FORM = "create-owner";

/** The first person and the name of the business. Success signs in, the next steps need it. */
export function CreateOwner() {
  const t = useTranslations("setup.owner");
  const steps = useSetupSteps();
  useFollowSetUp(false, "/login");
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/setup/input")).CreateOwnerInput,
    defaultValues: { name: "", email: "", password: "", workspaceName: "" },
    submit: createOwner,
    onOk: () => location.assign("/setup/business"),
  });
  return (
    <WizardLayout
      steps={steps}
      current={0}
      title={t("title")}
      lead={t("lead")}
      end={<LanguageSwitch />}
      next={
        <Button type="submit" form={FORM} variant="primary" pending={state.pending}>
          {t("submit")}
          <ArrowRight aria-hidden className="icon" />
        </Button>
      }
    >
      <ActionForm id={FORM} state={state}>
        <TextField name="name" label={t("name")} autoComplete="name" />
        <TextField name="workspaceName" label={t("workspace")} hint={t("workspaceHint")} autoComplete="organization" />
        <TextField
          name="email"
          label={t("email")}
          hint={t("emailHint")}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label={t("password")}
          hint={t("passwordHint")}
          autoComplete="new-password"
          meter
        />
      </ActionForm>
    </WizardLayout>
  );
}
