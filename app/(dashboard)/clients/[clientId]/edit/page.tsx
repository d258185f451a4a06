import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { countryOptions } from "@/components/business/country-options";
import { currencyOptions } from "@/components/business/currency-options";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { updateClient } from "@/lib/crm/clients/update-client";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { allowed } from "../../../_components/allowed";
import { MoreTexts } from "../../../_components/more-texts.client";
import { readClient } from "../_components/read-client";
import { EditClientForm } from "./_components/edit-client-form.client";

type Props = { params: Promise<{ clientId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await readClient((await params).clientId);
  const [t, nav] = await Promise.all([getTranslations("client.form"), getTranslations("shell.nav")]);
  return { title: `${t("editTitle", { name })} – ${nav("clients")}` };
}

export default async function EditClientPage({ params }: Props) {
  await allowed(updateClient);
  const client = await readClient((await params).clientId);
  if (client.mergedIntoId) redirect(`/clients/${client.mergedIntoId}?merged=${client.id}`);
  const [locale, t] = await Promise.all([getLocale(), getTranslations()]);
  const { client: texts, settings } = messagesOf(locale);
  return (
    <MoreTexts messages={{ client: texts, settings }}>
      <div className="mx-auto max-w-[720px]">
        <PageHeader
          breadcrumb={
            <Breadcrumb
              items={[
                { href: "/clients", label: t("shell.nav.clients") },
                { href: `/clients/${client.id}`, label: client.reference },
              ]}
            />
          }
          title={<bdi>{t("client.form.editTitle", { name: client.name })}</bdi>}
        />
        <EditClientForm client={client} countries={countryOptions(locale)} currencies={currencyOptions(locale)} />
      </div>
    </MoreTexts>
  );
}
