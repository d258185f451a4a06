import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EVENT_CATEGORIES } from "@/lib/catalog/event-definition";
import { eventTypesOf, type EventType } from "@/lib/catalog/events";
import { listMembers } from "@/lib/identity/members/list-members";
import { ListAuditEventsInput } from "@/lib/ops/audit/input";
import { listAuditEvents } from "@/lib/ops/audit/list-audit-events";
import type { Messages } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";
import { allowed } from "../../_components/allowed";
import { lenientQuery, queryHref, type SearchParams } from "../../_components/lenient-query";
import { ListCount } from "../../_components/list-count";
import { UrlFilters, type UrlFilter } from "../../_components/url-filters.client";
import { AuditEvents } from "./_components/audit-events";

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
  await allowed(listAuditEvents);
  const events = load(listAuditEvents, query);
  const members = await load(listMembers, { perPage: 100 });
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
      <PageHeader title={t("shell.nav.audit")} count={<ListCount of={events} />} description={t("audit.lead")} />
      <UrlFilters filters={filters} />
      <Suspense fallback={<TableSkeleton label={t("audit.loading")} columns={3} rows={12} />}>
        <AuditEvents of={events} hrefFor={(page) => queryHref("/settings/audit", params, { page })} />
      </Suspense>
    </div>
  );
}
