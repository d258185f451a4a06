import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkTabs } from "@/components/ui/link-tabs.client";
import { PageHeader } from "@/components/ui/page-header";
import { DEFAULT_MAIL_TEMPLATES } from "@/lib/billing/settings/default-mail-templates";
import { getInvoicing } from "@/lib/billing/settings/get-invoicing";
import { mailVariablesOf } from "@/lib/billing/settings/mail-variables";
import { updateInvoicing } from "@/lib/billing/settings/update-invoicing";
import { viewInvoicing } from "@/lib/billing/settings/view";
import { DEFAULT_LOCALE, isLocale } from "@/lib/catalog/locales";
import { getWorkspace } from "@/lib/identity/workspaces/get-workspace";
import { translator } from "@/lib/platform/i18n/translator";
import { load } from "@/lib/platform/load";
import { allowed } from "../../../_components/allowed";
import { MailTemplateForm } from "./_components/mail-template-form.client";
import { sampleValues } from "./_components/sample-values";
import { TEMPLATE_TABS } from "./_components/template-tabs";

type Props = {
  params: Promise<{ kind: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("mailTemplates") };
}

export default async function MailTemplatePage({ params, searchParams }: Props) {
  await allowed(updateInvoicing);
  const { kind: tab } = await params;
  const shown = TEMPLATE_TABS.find(({ segment }) => segment === tab);
  if (!shown) notFound();
  const { language } = await searchParams;
  const locale = isLocale(language) ? language : DEFAULT_LOCALE;
  const state = await load(getInvoicing, {});
  const workspace = await load(getWorkspace, {});
  const t = await getTranslations();
  const { kind, field } = shown;
  return (
    <div className="max-w-[1080px]">
      <PageHeader title={t("shell.nav.mailTemplates")} description={t("invoicing.mails.lead")} />
      <LinkTabs
        label={t("invoicing.mails.kinds")}
        items={TEMPLATE_TABS.map((one) => ({
          href: `/settings/mail-templates/${one.segment}`,
          label: t(`invoicing.numbering.series.${one.field}`),
        }))}
      />
      <MailTemplateForm
        key={`${kind} ${locale}`}
        view={viewInvoicing(state)}
        usual={DEFAULT_MAIL_TEMPLATES[kind][locale]}
        variables={mailVariablesOf(kind)}
        samples={sampleValues(state, workspace, kind, locale)}
        button={translator(locale)(`sending.mail.buttons.${kind}`)}
        {...{ kind, field, locale }}
      />
    </div>
  );
}
