import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";
import { SEARCH_KINDS } from "@/lib/catalog/search-kinds";
import { searchRecords } from "@/lib/insight/search/search-records";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import { allowed } from "../_components/allowed";
import { queryHref, type SearchParams } from "../_components/lenient-query";
import { UrlFilters } from "../_components/url-filters.client";
import { NothingAsked } from "./_components/no-results";
import { askedFor } from "./_components/asked-for";
import { Results } from "./_components/results";

export async function generateMetadata({ searchParams }: { searchParams: Promise<SearchParams> }): Promise<Metadata> {
  const [t, { q }] = await Promise.all([getTranslations("search"), searchParams.then(askedFor)]);
  return { title: q === "" ? t("title") : t("titleOf", { q }) };
}

export default async function SearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const asked = askedFor(params);
  await allowed(searchRecords);
  const [{ actor }, t] = await Promise.all([pageContext(), getTranslations("search")]);
  const found = load(searchRecords, asked);
  return (
    <div className="max-w-[960px]">
      <PageHeader title={t("title")} />
      <UrlFilters
        filters={[
          { kind: "search", name: "q", label: t("words") },
          {
            kind: "choice",
            name: "type",
            label: t("type"),
            options: [
              { value: "", label: t("everything") },
              ...SEARCH_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
            ],
          },
        ]}
      />
      {asked.q === "" ? (
        <NothingAsked />
      ) : (
        <Suspense key={JSON.stringify(asked)} fallback={<TableSkeleton label={t("loading")} columns={2} rows={8} />}>
          <Results
            of={found}
            asked={asked}
            canCreate={actor.permissions.has("clients:write")}
            hrefFor={(change) => queryHref("/search", params, change)}
          />
        </Suspense>
      )}
    </div>
  );
}
