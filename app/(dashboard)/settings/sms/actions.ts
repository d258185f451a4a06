"use server";

import { getTranslations } from "next-intl/server";
import { changeSmsSender } from "@/lib/identity/senders/change-sms-sender";
import { removeSmsSender } from "@/lib/identity/senders/remove-sms-sender";
import { formAction } from "@/lib/platform/forms/form-action";

export const changeSmsSenderAction = formAction(changeSmsSender, async () => {
  const t = await getTranslations("settings");
  return { message: t("saved"), refresh: true };
});

export const removeSmsSenderAction = formAction(removeSmsSender, async () => {
  const t = await getTranslations("settings.senders");
  return { message: t("smsRemoved"), refresh: true };
});
