"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.client";
import { SaveBar } from "@/components/forms/save-bar.client";
import { SelectField } from "@/components/forms/select-field.client";
import { SwitchField } from "@/components/forms/switch-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { writePreference } from "@/components/layout/browser-cookie";
import { setLetterShortcuts } from "@/components/layout/letter-shortcuts";
import { Card } from "@/components/ui/card";
import { toast } from "@/components/ui/toast";
import { LOCALES } from "@/lib/catalog/locales";
import type { ProfileView } from "@/lib/identity/profile/view";
import { updateProfileAction } from "../actions";

export function ProfileForm({ profile }: { profile: ProfileView }) {
  const t = useTranslations("account.profile");
  const language = useTranslations("shell.language");
  const { name, locale, letterShortcuts } = profile;
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/profile/input")).UpdateProfileInput,
    defaultValues: { name, locale, letterShortcuts },
    submit: updateProfileAction,
    onOk: ({ message }, values) => {
      setLetterShortcuts(values.letterShortcuts);
      // The pages before sign-in know no person, only this browser.
      writePreference("koomky.locale", values.locale);
      if (message) toast({ message });
    },
  });
  return (
    <ActionForm state={state} guard>
      <Card title={t("title")}>
        <div className="grid gap-4">
          <div className="grid gap-4 md:grid-cols-2">
            <TextField name="name" label={t("name")} autoComplete="name" />
            <SelectField
              name="locale"
              label={t("locale")}
              options={LOCALES.map((value) => ({ value, label: language(value) }))}
            />
          </div>
          <SwitchField name="letterShortcuts" label={t("letterShortcuts")} hint={t("letterShortcutsHint")} />
        </div>
      </Card>
      <SaveBar />
    </ActionForm>
  );
}
