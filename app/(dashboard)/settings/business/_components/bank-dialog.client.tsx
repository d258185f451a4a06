"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { useNumberRules } from "@/components/business/use-number-rules.client";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { toast } from "@/components/ui/toast";
import { useStepUp } from "@/components/forms/step-up.client";
import { changeBankDetailsAction } from "../actions";

type Props = { open: boolean; onClose: () => void };

export function BankDialog({ open, onClose }: Props) {
  const t = useTranslations("settings.bank");
  return (
    <Dialog open={open} onOpenChange={onClose} title={t("dialogTitle")} description={t("dialogLead")} size="medium">
      <BankForm onClose={onClose} />
    </Dialog>
  );
}

function BankForm({ onClose }: Pick<Props, "onClose">) {
  const t = useTranslations("settings.bank");
  const common = useTranslations("common");
  const intercept = useStepUp();
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/workspaces/input")).BankDetailsInput,
    defaultValues: { iban: "", bic: "" },
    submit: changeBankDetailsAction,
    intercept,
    onOk: ({ message }) => {
      onClose();
      if (message) toast({ message });
    },
  });
  return (
    <ActionForm state={state}>
      <IbanField />
      <TextField name="bic" label={t("bic")} hint={t("bicHint")} look="mono" spellCheck={false} optional />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{common("cancel")}</Button>
        <SubmitButton>{common("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function IbanField() {
  const t = useTranslations("settings.bank");
  const typed: unknown = useWatch({ name: "iban" });
  const valid = useNumberRules(Boolean(typed))?.ibanInput.safeParse(typed).success ?? false;
  return (
    <TextField
      name="iban"
      label={t("iban")}
      hint={t("ibanHint")}
      look="mono"
      spellCheck={false}
      autoCapitalize="characters"
      confirmation={valid ? t("ibanValid") : null}
    />
  );
}
