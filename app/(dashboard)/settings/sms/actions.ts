"use server";

import { getTranslations } from "next-intl/server";
import { changeSmsSender } from "@/lib/identity/senders/change-sms-sender";
import { removeSmsSender } from "@/lib/identity/senders/remove-sms-sender";
import { formAction } from "@/lib/platform/forms/form-action";

const page = "/settings/sms";

export const changeSmsSenderAction = formAction(changeSmsSender, async () => {
  const t = await getTranslations("settings");
  return { message: t("saved"), revalidate: [page] };
});

export const removeSmsSenderAction = formAction(removeSmsSender, async () => {
  const t = await getTranslations("settings.senders");
  return { message: t("smsRemoved"), revalidate: [page] };
});
