import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { countryOptions } from "@/components/business/country-options";
import { currencyOptions, currencySymbol } from "@/components/business/currency-options";
import { PageHeader } from "@/components/ui/page-header";
import { getWorkspace } from "@/lib/identity/workspaces/get-workspace";
import { viewWorkspace } from "@/lib/identity/workspaces/view";
import { requireContext } from "@/lib/platform/auth/require-context";
import { load } from "@/lib/platform/load";
import { BankCard } from "./_components/bank-card.client";
import { IdentityFacts } from "./_components/identity-facts";
import { IdentityForm } from "./_components/identity-form.client";
import { LogoForm } from "./_components/logo-form.client";
import { timeZoneOptions } from "./_components/time-zone-options";
import { WorkspaceForm } from "./_components/workspace-form.client";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("business") };
}

export default async function BusinessPage() {
  const workspace = viewWorkspace(await load(getWorkspace, {}));
  const { permissions } = (await requireContext()).actor;
  const t = await getTranslations();
  const locale = await getLocale();
  const countries = countryOptions(locale);
  const { legalIdentity: identity, bank } = workspace;
  const symbol = currencySymbol(workspace.currency, locale);
  const countryName = countries.find(({ value }) => value === identity.country)?.label ?? identity.country;
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t("shell.nav.business")} description={t("settings.businessLead")} />
      <div className="grid gap-4">
        {permissions.has("workspace:update") && (
          <>
            <WorkspaceForm
              workspace={workspace}
              timeZones={timeZoneOptions(locale)}
              currencies={currencyOptions(locale)}
            />
            <LogoForm currentUrl={workspace.logoUrl} />
          </>
        )}
        {permissions.has("workspace:identity") ? (
          <>
            <IdentityForm identity={identity} currencySymbol={symbol} countries={countries} />
            <BankCard bank={bank} />
          </>
        ) : (
          <IdentityFacts {...{ identity, bank, currencySymbol: symbol, countryName, locale }} />
        )}
      </div>
    </div>
  );
}
