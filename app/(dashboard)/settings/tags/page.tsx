import { Tags } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { ListTagsInput } from "@/lib/crm/tags/input";
import { listTags } from "@/lib/crm/tags/list-tags";
import { viewTag } from "@/lib/crm/tags/view";
import { pageContext } from "@/lib/platform/auth/page-context";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";
import { lenientQuery, type SearchParams } from "../../_components/lenient-query";
import { MoreTexts } from "../../_components/more-texts.client";
import { UrlFilters } from "../../_components/url-filters.client";
import { NewTagButton } from "./_components/new-tag-button.client";
import { NewTagDialog } from "./_components/new-tag-dialog.client";
import { TagTable } from "./_components/tag-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("tags") };
}

export default async function TagsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const [tags, { actor }, locale, t] = await Promise.all([
    load(listTags, { perPage: 50, sort: sortOf(params), ...lenientQuery(ListTagsInput, params, []) }),
    pageContext(),
    getLocale(),
    getTranslations(),
  ]);
  const writes = actor.permissions.has("tags:write");
  const searched = Boolean(params["q"]);
  return (
    <MoreTexts messages={{ tags: messagesOf(locale).tags }}>
      <div className="max-w-[960px]">
        <PageHeader
          title={t("shell.nav.tags")}
          count={tags.total}
          description={t("tags.lead")}
          actions={writes && <NewTagButton />}
        />
        {(tags.total > 0 || searched) && (
          <UrlFilters filters={[{ kind: "search", name: "q", label: t("tags.search") }]} />
        )}
        {tags.total === 0 ? (
          <Card>
            <EmptyState icon={Tags} title={t(searched ? "tags.noMatch" : "tags.emptyTitle")}>
              {searched ? t("tags.noMatchText") : t("tags.empty")}
            </EmptyState>
          </Card>
        ) : (
          <TagTable tags={{ ...tags, items: tags.items.map(viewTag) }} params={params} writes={writes} />
        )}
      </div>
      {writes && <NewTagDialog />}
    </MoreTexts>
  );
}

/** As the address has it; anything else sorts by name. */
const sortOf = ({ sort }: SearchParams) =>
  ListTagsInput.shape.sort.safeParse(sort).success ? String(sort ?? "name") : "name";
