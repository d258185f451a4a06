"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { RadioField } from "@/components/forms/radio-field.client";
import { useStepUp } from "@/components/forms/step-up.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { toast } from "@/components/ui/toast";
import { ROLES } from "@/lib/catalog/permissions";
import { inviteMemberAction } from "../actions";

export function InviteMember() {
  const t = useTranslations("team-pages.invitations");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <UserPlus aria-hidden className="icon" />
        {t("invite")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("inviteTitle")} description={t("inviteLead")} size="medium">
        <InviteForm onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("team-pages.invitations");
  const team = useTranslations("team");
  const common = useTranslations("common");
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/invitations/input")).InviteMemberInput,
    defaultValues: { email: "", role: "member" },
    submit: inviteMemberAction,
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
        label={t("email")}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <RadioField
        name="role"
        label={t("role")}
        options={ROLES.map((value) => ({ value, label: team(`roles.${value}`), hint: team(`roleHints.${value}`) }))}
      />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{common("cancel")}</Button>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
