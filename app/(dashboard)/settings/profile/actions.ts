"use server";

import { getTranslations } from "next-intl/server";
import { changeEmail } from "@/lib/identity/profile/change-email";
import { updateProfile } from "@/lib/identity/profile/update-profile";
import { formAction } from "@/lib/platform/forms/form-action";

export const updateProfileAction = formAction(updateProfile, async (profile) => {
  const t = await getTranslations({ locale: profile.locale === "en" ? "en-GB" : "fr", namespace: "settings" });
  // Name and language show in the frame of every page.
  return { message: t("saved"), refresh: true };
});

export const changeEmailAction = formAction(changeEmail, async ({ email }) => {
  const t = await getTranslations("account.email");
  return { message: t("changed", { email }), refresh: true };
});
