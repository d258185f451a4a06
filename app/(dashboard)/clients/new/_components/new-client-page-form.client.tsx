"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ClientFields } from "@/components/business/client-fields.client";
import { typedClient, type ClientTyped } from "@/components/business/client-form";
import { ActionForm } from "@/components/forms/action-form.client";
import { leaveFor } from "@/components/forms/leaving";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import type { ComboboxOption } from "@/components/ui/combobox-list.client";
import { toast } from "@/components/ui/toast";
import type { ClientView } from "@/lib/crm/clients/view";
import { takeDraft } from "@/components/business/client-draft";
import { DuplicateHints } from "../../_components/duplicate-hints.client";
import { createClientAction } from "../actions";

export type NewClientPageFormProps = {
  /** Those of the workspace. */
  defaults: Pick<ClientView, "currency" | "country" | "locale">;
  countries: readonly ComboboxOption[];
  currencies: readonly ComboboxOption[];
};

/** All fields of a new client, beginning with what was typed in the quick dialog. */
export function NewClientPageForm({ defaults, ...options }: NewClientPageFormProps) {
  const t = useTranslations("new-client");
  const common = useTranslations("common");
  const router = useRouter();
  const state = useActionForm<ClientTyped, { clientId: string }>({
    schema: async () => (await import("@/lib/crm/clients/input")).CreateClientInput,
    defaultValues: typedClient(defaults),
    submit: createClientAction,
    onOk: ({ message, data }) => {
      if (message) toast({ message });
      if (data) router.replace(`/clients/${data.clientId}`);
    },
  });
  const { setValue } = state.form;
  useEffect(() => {
    // Typed, not given: leaving asks about it as about the rest.
    for (const [field, value] of Object.entries(takeDraft())) {
      setValue(field as keyof ClientTyped, value, { shouldDirty: true });
    }
  }, [setValue]);
  return (
    <ActionForm state={state} guard>
      <ClientFields {...options} hints={<DuplicateHints />} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => leaveFor(() => router.push("/clients"))}>{common("cancel")}</Button>
        <SubmitButton>{t("create")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
