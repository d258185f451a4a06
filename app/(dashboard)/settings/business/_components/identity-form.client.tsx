"use client";

import { useTranslations } from "next-intl";
import { AddressFields } from "@/components/business/address-fields.client";
import { ContactFields } from "@/components/business/contact-fields.client";
import { LegalIdentityFields } from "@/components/business/legal-identity-fields.client";
import { ActionForm } from "@/components/forms/action-form.client";
import { SaveBar } from "@/components/forms/save-bar.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Card } from "@/components/ui/card";
import type { ComboboxOption } from "@/components/ui/combobox-list.client";
import type { WorkspaceView } from "@/lib/identity/workspaces/view";
import { updateLegalIdentityAction } from "../actions";

export type IdentityFormProps = {
  identity: WorkspaceView["legalIdentity"];
  currencySymbol: string;
  countries: readonly ComboboxOption[];
};

/** The legal identity as its owner edits it: identity, address and contact are saved together. */
export function IdentityForm({ identity, currencySymbol, countries }: IdentityFormProps) {
  const t = useTranslations("settings.identity");
  const { country, ...rest } = identity;
  const typed = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, value ?? ""]));
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/workspaces/input")).LegalIdentityInput,
    defaultValues: { ...typed, country },
    submit: updateLegalIdentityAction,
  });
  return (
    <ActionForm state={state} guard>
      <Card title={t("title")} description={t("lead")}>
        <LegalIdentityFields currencySymbol={currencySymbol} />
      </Card>
      <Card title={t("address")}>
        <AddressFields countries={countries} />
      </Card>
      <Card title={t("contact")} description={t("contactLead")}>
        <ContactFields />
      </Card>
      <SaveBar />
    </ActionForm>
  );
}
