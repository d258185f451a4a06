"use server";

import { getTranslations } from "next-intl/server";
import { changeBankDetails } from "@/lib/identity/workspaces/change-bank-details";
import { removeBankDetails } from "@/lib/identity/workspaces/remove-bank-details";
import { updateLegalIdentity } from "@/lib/identity/workspaces/update-legal-identity";
import { updateWorkspace } from "@/lib/identity/workspaces/update-workspace";
import { formAction } from "@/lib/platform/forms/form-action";

export const updateWorkspaceAction = formAction(updateWorkspace, async () => {
  const t = await getTranslations("settings");
  // The name stands in the sidebar of every page.
  return { message: t("saved"), refresh: true };
});

export const updateLegalIdentityAction = formAction(updateLegalIdentity, async () => {
  const t = await getTranslations("settings");
  return { message: t("saved"), refresh: true };
});

export const changeBankDetailsAction = formAction(changeBankDetails, async () => {
  const t = await getTranslations("settings.bank");
  return { message: t("changed"), refresh: true };
});

export const removeBankDetailsAction = formAction(removeBankDetails, async () => {
  const t = await getTranslations("settings.bank");
  return { message: t("removed"), refresh: true };
});
