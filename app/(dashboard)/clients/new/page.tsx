import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { countryOptions } from "@/components/business/country-options";
import { currencyOptions } from "@/components/business/currency-options";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { createClient } from "@/lib/crm/clients/create-client";
import { getWorkspace } from "@/lib/identity/workspaces/get-workspace";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";
import { allowed } from "../../_components/allowed";
import { MoreTexts } from "../../_components/more-texts.client";
import { NewClientPageForm } from "./_components/new-client-page-form.client";

export async function generateMetadata(): Promise<Metadata> {
  const [t, nav] = await Promise.all([getTranslations("new-client"), getTranslations("shell.nav")]);
  return { title: `${t("title")} – ${nav("clients")}` };
}

export default async function NewClientPage() {
  await allowed(createClient);
  const [workspace, locale, t] = await Promise.all([load(getWorkspace, {}), getLocale(), getTranslations()]);
  const { client, settings } = messagesOf(locale);
  const { currency, country } = workspace;
  return (
    <MoreTexts messages={{ client, settings }}>
      <div className="mx-auto max-w-[720px]">
        <PageHeader
          breadcrumb={<Breadcrumb items={[{ href: "/clients", label: t("shell.nav.clients") }]} />}
          title={t("new-client.title")}
          description={t("new-client.lead")}
        />
        <NewClientPageForm
          defaults={{ currency, country, locale: workspace.locale }}
          countries={countryOptions(locale)}
          currencies={currencyOptions(locale)}
        />
      </div>
    </MoreTexts>
  );
}
