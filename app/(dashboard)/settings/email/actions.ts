"use server";

import { getTranslations } from "next-intl/server";
import { changeMailSender } from "@/lib/identity/senders/change-mail-sender";
import { removeMailSender } from "@/lib/identity/senders/remove-mail-sender";
import { sendTestMail } from "@/lib/identity/senders/send-test-mail";
import { formAction } from "@/lib/platform/forms/form-action";

export const changeMailSenderAction = formAction(changeMailSender, async () => {
  const t = await getTranslations("settings");
  return { message: t("saved"), refresh: true };
});

export const removeMailSenderAction = formAction(removeMailSender, async () => {
  const t = await getTranslations("settings.senders");
  return { message: t("removed"), refresh: true };
});

export const sendTestMailAction = formAction(sendTestMail, async ({ mailId, recipient }) => {
  const t = await getTranslations("settings.senders");
  return { message: t("testSent", { email: recipient }), data: { mailId } };
});
