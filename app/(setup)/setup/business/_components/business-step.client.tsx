"use client";

import { ArrowRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { SetupProgress } from "@/app/_root/use-setup-steps";
import { AddressFields } from "@/components/business/address-fields.client";
import { LegalIdentityFields } from "@/components/business/legal-identity-fields.client";
import { ActionForm } from "@/components/forms/action-form.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import type { ComboboxOption } from "@/components/ui/combobox-list.client";
import type { WorkspaceView } from "@/lib/identity/workspaces/view";
import { SetupPage } from "../../_components/setup-page.client";
import { saveBusinessAction } from "../../actions";

const FORM = "business-identity";

export type BusinessStepProps = {
  progress: SetupProgress;
  identity: WorkspaceView["legalIdentity"];
  currencySymbol: string;
  countries: readonly ComboboxOption[];
};

/** The legal identity, numbers checked while they are typed. Everything may stay blank. */
export function BusinessStep({ progress, identity, currencySymbol, countries }: BusinessStepProps) {
  const t = useTranslations("setup.business");
  const wizard = useTranslations("shell.wizard");
  const router = useRouter();
  const { country, email: _email, phone: _phone, website: _website, ...rest } = identity;
  const typed = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, value ?? ""]));
  const state = useActionForm({
    schema: async () => (await import("@/lib/identity/workspaces/input")).LegalIdentityInput,
    defaultValues: { ...typed, country },
    submit: saveBusinessAction,
    onOk: () => router.push("/setup/security"),
  });
  return (
    <SetupPage
      step="business"
      progress={progress}
      title={t("title")}
      lead={t("lead")}
      next={
        <Button type="submit" form={FORM} variant="primary" pending={state.pending}>
          {wizard("continue")}
          <ArrowRight aria-hidden className="icon" />
        </Button>
      }
    >
      <ActionForm id={FORM} state={state} guard className="grid gap-6">
        <LegalIdentityFields currencySymbol={currencySymbol} />
        <hr className="border-border" />
        <AddressFields countries={countries} />
      </ActionForm>
    </SetupPage>
  );
}
