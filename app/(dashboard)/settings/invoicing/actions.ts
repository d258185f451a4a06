"use server";

import { getTranslations } from "next-intl/server";
import { updateInvoicing } from "@/lib/billing/settings/update-invoicing";
import { viewInvoicing } from "@/lib/billing/settings/view";
import { formAction } from "@/lib/platform/forms/form-action";

export const updateInvoicingAction = formAction(updateInvoicing, async (state) => {
  const t = await getTranslations("settings");
  return { message: t("saved"), data: viewInvoicing(state), refresh: true };
});
