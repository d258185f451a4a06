import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";
import { ListImportsInput } from "@/lib/portability/imports/input";
import { listImports } from "@/lib/portability/imports/list-imports";
import { viewImport } from "@/lib/portability/imports/view";
import { lenientQuery, queryHref, type SearchParams } from "../../_components/lenient-query";
import { MoreTexts } from "../../_components/more-texts.client";
import { ImportsCard } from "./_components/imports-card";
import { UploadCard } from "./_components/upload-card.client";

const PATH = "/clients/import";

export async function generateMetadata(): Promise<Metadata> {
  const [t, nav] = await Promise.all([getTranslations("imports"), getTranslations("shell.nav")]);
  return { title: `${t("title")} – ${nav("clients")}` };
}

export default async function ImportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const imports = await load(listImports, lenientQuery(ListImportsInput, params, []));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  return (
    <MoreTexts messages={{ imports: messagesOf(locale).imports }}>
      <div className="mx-auto max-w-[960px]">
        <PageHeader
          breadcrumb={<Breadcrumb items={[{ href: "/clients", label: t("shell.nav.clients") }]} />}
          title={t("imports.title")}
          description={t("imports.lead")}
        />
        <div className="grid gap-4">
          <UploadCard />
          <ImportsCard
            imports={{ ...imports, items: imports.items.map(viewImport) }}
            hrefFor={(page) => queryHref(PATH, params, { page })}
          />
        </div>
      </div>
    </MoreTexts>
  );
}
