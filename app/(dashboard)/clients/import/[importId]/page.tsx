import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";
import { getImport } from "@/lib/portability/imports/get-import";
import { viewImport } from "@/lib/portability/imports/view";
import type { SearchParams } from "../../../_components/lenient-query";
import { MoreTexts } from "../../../_components/more-texts.client";
import { ImportStatusBadge } from "../_components/import-status-badge";
import { CheckStep } from "./_components/check-step";
import { CommitStep } from "./_components/commit-step";
import { FileStep } from "./_components/file-step.client";
import { ImportSteps } from "./_components/import-steps";
import { MappingStep } from "./_components/mapping-step";
import { ResultStep } from "./_components/result-step";
import { stepOf } from "./_components/step-of";

type Props = { params: Promise<{ importId: string }>; searchParams: Promise<SearchParams> };

const asPage = (value: string | string[] | undefined) => (/^[1-9]\d{0,5}$/.test(String(value)) ? Number(value) : 1);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { fileName } = await load(getImport, { importId: (await params).importId });
  const t = await getTranslations("imports");
  return { title: `${fileName} – ${t("importing")}` };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { importId } = await params;
  const shown = viewImport(await load(getImport, { importId }));
  const query = await searchParams;
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const step = stepOf(shown, query["step"]);
  const page = asPage(query["page"]);
  return (
    <MoreTexts messages={{ imports: messagesOf(locale).imports }}>
      <div className="mx-auto max-w-[960px]">
        <PageHeader
          breadcrumb={
            <Breadcrumb
              items={[
                { href: "/clients", label: t("shell.nav.clients") },
                { href: "/clients/import", label: t("imports.importing") },
              ]}
            />
          }
          title={<span className="min-w-0 break-words">{shown.fileName}</span>}
          facts={<ImportStatusBadge status={shown.status} />}
        />
        <ImportSteps current={step} shown={shown} />
        {step === "file" && <FileStep shown={shown} />}
        {step === "columns" && <MappingStep shown={shown} />}
        {step === "check" && <CheckStep shown={shown} page={page} />}
        {step === "commit" && <CommitStep shown={shown} />}
        {step === "result" && <ResultStep shown={shown} page={page} />}
      </div>
    </MoreTexts>
  );
}
