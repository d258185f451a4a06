"use server";

import { getTranslations } from "next-intl/server";
import { createClient } from "@/lib/crm/clients/create-client";
import { findDuplicates } from "@/lib/crm/duplicates/find-duplicates";
import { viewDuplicate } from "@/lib/crm/duplicates/view";
import { formAction } from "@/lib/platform/forms/form-action";

export const createClientAction = formAction(createClient, async ({ id, reference }) => {
  const t = await getTranslations("new-client");
  return { message: t("created", { reference }), data: { clientId: id } };
});

export const findDuplicatesAction = formAction(findDuplicates, (found) => ({ data: found.map(viewDuplicate) }));
