"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { ActionForm } from "@/components/forms/action-form.client";
import { SaveBar } from "@/components/forms/save-bar.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Card } from "@/components/ui/card";
import { Switch } from "@/components/ui/choices";
import {
  NOTIFICATION_CATEGORIES,
  type NotificationCategory,
  type NotificationPreferences,
} from "@/lib/catalog/notifications";
import { ChangeNotificationsInput } from "@/lib/identity/profile/input";
import { changeNotificationsAction } from "../actions";

const CHANNELS = ["inApp", "mail"] as const;

/** One line per subject, one switch per way of being told. */
export function NotificationsForm({ preferences }: { preferences: NotificationPreferences }) {
  const t = useTranslations("account.notifications");
  const state = useActionForm({
    schema: ChangeNotificationsInput,
    defaultValues: preferences,
    submit: changeNotificationsAction,
  });
  return (
    <ActionForm state={state} guard>
      <Card flush>
        <table aria-label={t("table")} className="w-full">
          <thead>
            <tr>
              <th scope="col" className="px-4 py-3 text-left text-table font-medium text-muted md:px-5">
                {t("subject")}
              </th>
              {CHANNELS.map((channel) => (
                <th key={channel} scope="col" className="w-24 px-2 py-3 text-center text-table font-medium text-muted">
                  {t(`channels.${channel}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {NOTIFICATION_CATEGORIES.map((category) => (
              <CategoryRow key={category} category={category} />
            ))}
          </tbody>
        </table>
      </Card>
      <p className="text-table text-muted">{t("always")}</p>
      <SaveBar />
    </ActionForm>
  );
}

function CategoryRow({ category }: { category: NotificationCategory }) {
  const t = useTranslations("account.notifications");
  const { register } = useFormContext();
  const title = t(`categories.${category}`);
  return (
    <tr className="border-t border-border">
      <th scope="row" className="px-4 py-3 text-left font-normal md:px-5">
        <span className="block font-medium">{title}</span>
        <span className="block text-table text-muted">{t(`hints.${category}`)}</span>
      </th>
      {CHANNELS.map((channel) => (
        <td key={channel} className="px-2 text-center">
          <label className="inline-grid size-11 place-items-center">
            <Switch
              {...register(`${category}.${channel}`)}
              aria-label={t("switch", { subject: title, channel: t(`channels.${channel}`) })}
            />
          </label>
        </td>
      ))}
    </tr>
  );
}
