"use server";

import { getTranslations } from "next-intl/server";
import { createTag } from "@/lib/crm/tags/create-tag";
import { listTags } from "@/lib/crm/tags/list-tags";
import { mergeTags } from "@/lib/crm/tags/merge-tags";
import { removeTag } from "@/lib/crm/tags/remove-tag";
import { updateTag } from "@/lib/crm/tags/update-tag";
import { viewTag } from "@/lib/crm/tags/view";
import { formAction } from "@/lib/platform/forms/form-action";

export const createTagAction = formAction(createTag, async ({ name }) => {
  const t = await getTranslations("tags");
  return { message: t("created", { name }), refresh: true };
});

export const updateTagAction = formAction(updateTag, async ({ name }) => {
  const t = await getTranslations("tags");
  return { message: t("saved", { name }), refresh: true };
});

export const mergeTagsAction = formAction(mergeTags, async ({ name, clients }) => {
  const t = await getTranslations("tags");
  return { message: t("merge.done", { name, clients }), refresh: true };
});

export const removeTagAction = formAction(removeTag, async () => {
  const t = await getTranslations("tags");
  return { message: t("removed"), refresh: true };
});

/** Tags by name, for those who look for the one that stays. */
export const findTagsAction = formAction(listTags, ({ items }) => ({ data: items.map(viewTag) }));
