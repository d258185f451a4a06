"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.client";
import { SaveBar } from "@/components/forms/save-bar.client";
import { SwitchField } from "@/components/forms/switch-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Card } from "@/components/ui/card";
import type { NotificationCategory, NotificationPreferences } from "@/lib/catalog/notifications";
import { changeNotificationsAction } from "../actions";

export type NotificationsFormProps = {
  preferences: NotificationPreferences;
  /** What this person can be told about. */
  categories: readonly NotificationCategory[];
};

/** One switch per subject. */
export function NotificationsForm({ preferences, categories }: NotificationsFormProps) {
  const t = useTranslations("account.notifications");
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/profile/input")).ChangeNotificationsInput,
    defaultValues: Object.fromEntries(categories.map((category) => [category, { mail: preferences[category].mail }])),
    submit: changeNotificationsAction,
  });
  return (
    <ActionForm state={state} guard>
      <Card title={t("title")}>
        <div className="grid gap-4">
          {categories.map((category) => (
            <SwitchField
              key={category}
              name={`${category}.mail`}
              label={t(`categories.${category}`)}
              hint={t(`hints.${category}`)}
            />
          ))}
        </div>
      </Card>
      <p className="text-table text-muted">{t("always")}</p>
      <SaveBar />
    </ActionForm>
  );
}
