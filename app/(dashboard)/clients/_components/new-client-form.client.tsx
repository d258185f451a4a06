"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useWatch } from "react-hook-form";
import { keepDraft, takeDraft, takeReceiver } from "@/components/business/client-draft";
import { ClientNameFields, ClientReachFields } from "@/components/business/client-fields.client";
import type { ClientTyped } from "@/components/business/client-form";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { createClientAction } from "../new/actions";
import { DuplicateHints } from "./duplicate-hints.client";

type QuickClient = Pick<ClientTyped, "kind" | "name" | "email" | "phone" | "siret" | "city">;

/** The few fields a client starts with; the rest has its own page. */
export function NewClientForm({ onCancel, onDone }: { onCancel: () => void; onDone: () => void }) {
  const t = useTranslations("new-client");
  const common = useTranslations("common");
  const router = useRouter();
  const receiver = useRef<ReturnType<typeof takeReceiver>>(null);
  useEffect(() => void (receiver.current ??= takeReceiver()), []);
  const state = useActionForm<QuickClient, { clientId: string }>({
    schema: async () => (await import("@/lib/crm/clients/input")).CreateClientInput,
    defaultValues: { kind: "company", name: "", email: "", phone: "", siret: "", city: "" },
    submit: createClientAction,
    onOk: ({ message, data }, { name }) => {
      if (message) toast({ message });
      if (data && receiver.current) {
        receiver.current({ id: data.clientId, name: name.trim() });
        return onDone();
      }
      // In place of the dialog’s address: Back leads to the page it was opened from.
      if (data) router.replace(`/clients/${data.clientId}`);
    },
  });
  const { setFocus, setValue } = state.form;
  useEffect(() => {
    // What was looked for and not found becomes the name.
    const { name } = takeDraft();
    if (name) setValue("name", name, { shouldDirty: true });
  }, [setValue]);
  // The form arrives after its dialog, which then had nothing to put the focus on.
  useEffect(() => setFocus("name"), [setFocus]);
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
