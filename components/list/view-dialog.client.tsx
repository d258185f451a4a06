"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { SwitchField } from "@/components/forms/switch-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { toast } from "@/components/ui/toast";
import type { FormState } from "@/lib/platform/forms/form-state";
import type { ListView } from "./list-views.client";

/** What is asked; the operation has the whole schema. */
const Asked = z.object({ name: z.string().trim().min(1).max(60), shared: z.boolean() });

export type ViewDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The view to rename; a new one without. */
  view: ListView | null;
  submit: (values: z.output<typeof Asked>) => Promise<FormState<{ viewId: string } | undefined>>;
  /** With the id of a new view. */
  onOk: (viewId: string | null) => void;
};

export function ViewDialog({ open, onOpenChange, ...form }: ViewDialogProps) {
  const t = useTranslations("list.views");
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t(form.view ? "renameTitle" : "saveTitle")}
      {...(!form.view && { description: t("saveLead") })}
    >
      <ViewForm {...form} onCancel={() => onOpenChange(false)} />
    </Dialog>
  );
}

type ViewFormProps = Omit<ViewDialogProps, "open" | "onOpenChange"> & { onCancel: () => void };

function ViewForm({ view, submit, onOk, onCancel }: ViewFormProps) {
  const t = useTranslations("list.views");
  const common = useTranslations("common");
  const state = useActionForm({
    schema: Asked,
    defaultValues: { name: view?.name ?? "", shared: view?.shared ?? false },
    submit,
    onOk: ({ data }) => {
      toast({ message: t("saved") });
      onOk(data?.viewId ?? null);
    },
  });
  return (
    <ActionForm state={state}>
      <TextField name="name" label={t("name")} autoComplete="off" />
      <SwitchField name="shared" label={t("sharedLabel")} hint={t("sharedHint")} />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{common("cancel")}</Button>
        <SubmitButton>{common("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
