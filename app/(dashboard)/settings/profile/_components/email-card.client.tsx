"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog.client";
import { toast } from "@/components/ui/toast";
import { useStepUp } from "@/components/forms/step-up.client";
import { changeEmailAction } from "../actions";

/** The address one signs in with. */
export function EmailCard({ email }: { email: string }) {
  const t = useTranslations("account.email");
  const [open, setOpen] = useState(false);
  return (
    <Card
      title={t("title")}
      description={t("lead")}
      action={
        <Button size="compact" onClick={() => setOpen(true)}>
          {t("change")}
        </Button>
      }
    >
      <p>{email}</p>
      <Dialog open={open} onOpenChange={setOpen} title={t("dialogTitle")} description={t("dialogLead")}>
        <EmailForm onClose={() => setOpen(false)} />
      </Dialog>
    </Card>
  );
}

function EmailForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("account.email");
  const common = useTranslations("common");
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/profile/input")).ChangeEmailInput,
    defaultValues: { email: "" },
    submit: changeEmailAction,
    intercept: useStepUp(),
    onOk: ({ message }) => {
      onClose();
      if (message) toast({ message });
    },
  });
  return (
    <ActionForm state={state}>
      <TextField
        name="email"
        label={t("new")}
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{common("cancel")}</Button>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
