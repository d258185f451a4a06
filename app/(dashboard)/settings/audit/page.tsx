import { ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { EVENT_CATEGORIES, eventTypesOf, type EventType } from "@/lib/catalog/events";
import { listMembers } from "@/lib/identity/members/list-members";
import { viewEvent } from "@/lib/ops/activities/view";
import { ListAuditEventsInput } from "@/lib/ops/audit/input";
import { listAuditEvents } from "@/lib/ops/audit/list-audit-events";
import type { Messages } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";
import { lenientQuery, queryHref, type SearchParams } from "../../_components/lenient-query";
import { UrlFilters, type UrlFilter } from "../../_components/url-filters.client";
import { AuditTable } from "./_components/audit-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("audit") };
}

/** Names of event types as message keys, which cannot hold a dot. */
const typeKey = (type: EventType) => type.replace(".", "_") as keyof Messages["audit"]["types"];

const FILTERS = ["category", "type", "actor", "from", "to"] as const;

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const query = lenientQuery(ListAuditEventsInput, params, FILTERS);
  const [events, members] = await Promise.all([load(listAuditEvents, query), load(listMembers, { perPage: 100 })]);
  const t = await getTranslations();
  const all = { value: "", label: t("audit.all") };
  const category = EVENT_CATEGORIES.find((known) => known === params["category"]);
  const types = eventTypesOf(category ? [category] : EVENT_CATEGORIES);
  const filters: UrlFilter[] = [
    {
      kind: "choice",
      name: "category",
      label: t("audit.category"),
      options: [all, ...EVENT_CATEGORIES.map((value) => ({ value, label: t(`events.category.${value}`) }))],
    },
    {
      kind: "choice",
      name: "type",
      label: t("audit.type"),
      options: [all, ...types.map((value) => ({ value, label: t(`audit.types.${typeKey(value)}`) }))],
    },
    {
      kind: "choice",
      name: "actor",
      label: t("audit.person"),
      options: [all, ...members.items.map(({ userId, name }) => ({ value: userId, label: name }))],
    },
    { kind: "day", name: "from", label: t("audit.from") },
    { kind: "day", name: "to", label: t("audit.to") },
  ];
  return (
    <div className="max-w-[960px]">
      <PageHeader title={t("shell.nav.audit")} count={events.total} description={t("audit.lead")} />
      <UrlFilters filters={filters} />
      {events.items.length === 0 ? (
        <div className="rounded-card border border-border bg-surface" data-edge="">
          <EmptyState icon={ScrollText} title={t("audit.empty")}>
            {t("audit.emptyText")}
          </EmptyState>
        </div>
      ) : (
        <AuditTable
          events={{ ...events, items: events.items.map(viewEvent) }}
          hrefFor={(page) => queryHref("/settings/audit", params, { page })}
        />
      )}
    </div>
  );
}
