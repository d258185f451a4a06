"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.client";
import { SelectField } from "@/components/forms/select-field.client";
import { useStepUp } from "@/components/forms/step-up.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import type { Permission } from "@/lib/catalog/permissions";
import { createTokenAction } from "../actions";
import { LIFETIMES } from "./lifetimes";
import { ScopesField } from "./scopes-field.client";

export type TokenFormProps = {
  grantable: readonly Permission[];
  onClose: () => void;
  onCreated: (token: string) => void;
};

export function TokenForm({ grantable, onClose, onCreated }: TokenFormProps) {
  const t = useTranslations("account.tokens");
  const common = useTranslations("common");
  const state = useActionForm({
    schema: async () => (await import("./token-form-input")).TokenFormInput,
    defaultValues: { name: "", expiresInDays: "90", scopes: [] as Permission[] },
    submit: (values) => createTokenAction({ ...values, expiresInDays: Number(values.expiresInDays) }),
    intercept: useStepUp(),
    onOk: ({ data }) => data && onCreated(data.token),
  });
  return (
    <ActionForm state={state}>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <TextField name="name" label={t("name")} hint={t("nameHint")} autoComplete="off" maxLength={100} />
        <SelectField
          name="expiresInDays"
          label={t("lifetime")}
          hint={t("lifetimeHint")}
          options={LIFETIMES.map((days) => ({ value: days, label: t("days", { count: Number(days) }) }))}
        />
      </div>
      <ScopesField name="scopes" label={t("scopes")} hint={t("scopesHint")} grantable={grantable} />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{common("cancel")}</Button>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
