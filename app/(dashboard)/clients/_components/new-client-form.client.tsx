"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { ClientNameFields, ClientReachFields } from "@/components/business/client-fields.client";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { CreateClientInput } from "@/lib/crm/clients/input";
import { createClientAction } from "../new/actions";
import { keepDraft } from "./client-draft";
import { DuplicateHints } from "./duplicate-hints.client";

const QuickClientInput = CreateClientInput.pick({
  kind: true,
  name: true,
  email: true,
  phone: true,
  siret: true,
  city: true,
});
type QuickClient = Required<{ [Field in keyof z.input<typeof QuickClientInput>]: string }> & {
  kind: "company" | "person";
};

/** The few fields a client starts with; the rest has its own page. */
export function NewClientForm({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations("new-client");
  const common = useTranslations("common");
  const router = useRouter();
  const state = useActionForm<QuickClient, { clientId: string }>({
    schema: QuickClientInput,
    defaultValues: { kind: "company", name: "", email: "", phone: "", siret: "", city: "" },
    submit: createClientAction,
    onOk: ({ message, data }) => {
      if (message) toast({ message });
      // In place of the dialog’s address: Back leads to the page it was opened from.
      if (data) router.replace(`/clients/${data.clientId}`);
    },
  });
  const showAll = () => {
    keepDraft(state.form.getValues());
    router.replace("/clients/new");
  };
  return (
    <ActionForm state={state} guard>
      <ClientNameFields />
      <div className="grid gap-4 sm:grid-cols-2">
        <ClientReachFields />
        <CompanyNumberField />
        <TextField name="city" label={t("fields.city")} autoComplete="off" optional />
      </div>
      <DuplicateHints />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button variant="link" className="mr-auto -ml-2" onClick={showAll}>
          {t("moreFields")}
        </Button>
        <Button onClick={onCancel}>{common("cancel")}</Button>
        <SubmitButton>{t("create")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** People have no SIRET. */
function CompanyNumberField() {
  const t = useTranslations("new-client.fields");
  const kind: unknown = useWatch({ name: "kind" });
  if (kind !== "company") return null;
  return (
    <TextField
      name="siret"
      label={t("siret")}
      inputMode="numeric"
      look="num"
      autoComplete="off"
      spellCheck={false}
      optional
    />
  );
}
