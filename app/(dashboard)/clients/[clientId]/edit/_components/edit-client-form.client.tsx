"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ClientFields } from "@/components/business/client-fields.client";
import { typedClient, type ClientTyped } from "@/components/business/client-form";
import { ActionForm } from "@/components/forms/action-form.client";
import { SaveBar } from "@/components/forms/save-bar.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import type { ComboboxOption } from "@/components/ui/combobox-list.client";
import { toast } from "@/components/ui/toast";
import type { ClientView } from "@/lib/crm/clients/view";
import { DuplicateHints } from "../../../_components/duplicate-hints.client";
import { readClientAction, updateClientAction } from "../../actions";
import { ConflictPanel } from "./conflict-panel.client";

const STALE = "request.precondition_failed";

async function schema() {
  const { UpdateClientInput } = await import("@/lib/crm/clients/input");
  return UpdateClientInput.omit({ clientId: true, version: true });
}

export type EditClientFormProps = {
  client: ClientView;
  countries: readonly ComboboxOption[];
  currencies: readonly ComboboxOption[];
};

/** All fields of a client. Whoever edits a version that is no longer the saved one decides which of the two stays. */
export function EditClientForm({ client, ...options }: EditClientFormProps) {
  const t = useTranslations("client");
  const router = useRouter();
  const version = useRef(client.version);
  const [saved, setSaved] = useState<ClientView | null>(null);
  const read = useImmediateAction(readClientAction, ({ data }) => data && setSaved(data));
  const state = useActionForm<ClientTyped>({
    schema,
    defaultValues: typedClient(client),
    submit: (typed) => updateClientAction({ clientId: client.id, version: version.current, ...typed }),
    intercept: ({ code }) => {
      if (code !== STALE) return false;
      read.run({ clientId: client.id });
      return true;
    },
    onOk: ({ message }) => {
      if (message) toast({ message });
      router.push(`/clients/${client.id}`);
    },
  });
  const settle = (current: ClientView) => {
    version.current = current.version;
    setSaved(null);
  };
  return (
    <ActionForm state={state} guard>
      {saved && (
        <ConflictPanel
          saved={saved}
          onKeep={() => {
            settle(saved);
            state.onSubmit();
          }}
          onTake={() => {
            settle(saved);
            state.form.reset(typedClient(saved));
            toast({ message: t("conflict.taken") });
          }}
        />
      )}
      <ClientFields {...options} hints={<DuplicateHints exceptId={client.id} />} />
      <SaveBar />
    </ActionForm>
  );
}
