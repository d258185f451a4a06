"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { TAG_COLORS, type TagColor } from "@/lib/catalog/tag-colors";
import type { TagView } from "@/lib/crm/tags/view";
import { createTagAction, updateTagAction } from "../actions";
import { ColorField } from "./color-field.client";

export type TagFormProps = {
  /** The one to change; without one, a new one is made. */
  tag?: TagView;
  onDone: () => void;
  onCancel: () => void;
};

/** The name of a tag and its colour. */
export function TagForm({ tag, onDone, onCancel }: TagFormProps) {
  const t = useTranslations("tags");
  const common = useTranslations("common");
  const state = useActionForm<{ name: string; color: TagColor }>({
    schema: async () => (await import("@/lib/crm/tags/input")).CreateTagInput,
    defaultValues: { name: tag?.name ?? "", color: tag?.color ?? TAG_COLORS[0] },
    submit: (typed) => (tag ? updateTagAction({ tagId: tag.id, ...typed }) : createTagAction(typed)),
    onOk: ({ message }) => {
      onDone();
      if (message) toast({ message });
    },
  });
  return (
    <ActionForm state={state} guard>
      <TextField name="name" label={t("name")} autoComplete="off" maxLength={50} />
      <ColorField name="color" label={t("color")} />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{common("cancel")}</Button>
        <SubmitButton>{tag ? common("save") : t("create")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
