"use server";

import { getTranslations } from "next-intl/server";
import { changeNotifications } from "@/lib/identity/profile/change-notifications";
import { formAction } from "@/lib/platform/forms/form-action";

export const changeNotificationsAction = formAction(changeNotifications, async () => {
  const t = await getTranslations("settings");
  return { message: t("saved"), refresh: true };
});
