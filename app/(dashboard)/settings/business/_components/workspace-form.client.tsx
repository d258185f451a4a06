"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.client";
import { ComboboxField } from "@/components/forms/combobox-field.client";
import { SaveBar } from "@/components/forms/save-bar.client";
import { SelectField } from "@/components/forms/select-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Card } from "@/components/ui/card";
import type { ComboboxOption } from "@/components/ui/combobox-list.client";
import { LOCALES } from "@/lib/catalog/locales";
import type { WorkspaceView } from "@/lib/identity/workspaces/view";
import { updateWorkspaceAction } from "../actions";

export type WorkspaceFormProps = {
  workspace: Pick<WorkspaceView, "name" | "locale" | "timeZone" | "currency">;
  timeZones: readonly ComboboxOption[];
  currencies: readonly ComboboxOption[];
};

/** Name, language, time zone and currency of the workspace. */
export function WorkspaceForm({ workspace, timeZones, currencies }: WorkspaceFormProps) {
  const t = useTranslations("settings.workspace");
  const language = useTranslations("shell.language");
  const { name, locale, timeZone, currency } = workspace;
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/workspaces/input")).UpdateWorkspaceInput,
    defaultValues: { name, locale, timeZone, currency },
    submit: updateWorkspaceAction,
  });
  return (
    <ActionForm state={state} guard>
      <Card title={t("title")} description={t("lead")}>
        <div className="grid gap-4 md:grid-cols-2">
          <TextField name="name" label={t("name")} hint={t("nameHint")} autoComplete="organization" />
          <SelectField
            name="locale"
            label={t("locale")}
            hint={t("localeHint")}
            options={LOCALES.map((value) => ({ value, label: language(value) }))}
          />
          <ComboboxField name="timeZone" label={t("timeZone")} hint={t("timeZoneHint")} options={timeZones} />
          <ComboboxField name="currency" label={t("currency")} hint={t("currencyHint")} options={currencies} />
        </div>
      </Card>
      <SaveBar />
    </ActionForm>
  );
}
