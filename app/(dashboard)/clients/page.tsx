import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { countryOptions } from "@/components/business/country-options";
import { addressOf, listQuery, type SearchParams } from "@/components/list/list-address";
import { preferenceCookie, readPreferences, shownColumns } from "@/components/list/list-preferences";
import { ListProvider } from "@/components/list/list-provider.client";
import { ListViews } from "@/components/list/list-views.client";
import { sortOf } from "@/components/list/sort-of";
import { PeekPanel } from "@/components/list/peek-panel.client";
import { PeekSkeleton } from "@/components/list/peek-skeleton";
import { RowsBoundary } from "@/components/list/rows-boundary.client";
import { RowsSkeleton } from "@/components/list/rows-skeleton";
import { Banner } from "@/components/ui/banner";
import { PageHeader } from "@/components/ui/page-header";
import { ClientRef, ListClientsInput } from "@/lib/crm/clients/input";
import { listClients } from "@/lib/crm/clients/list-clients";
import { listSavedViews } from "@/lib/identity/saved-views/list-saved-views";
import { pageContext } from "@/lib/platform/auth/page-context";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";
import { allowed } from "../_components/allowed";
import { ListCount } from "../_components/list-count";
import { MoreTexts } from "../_components/more-texts.client";
import { readPage } from "../_components/read-page";
import { allTags } from "./_components/all-tags";
import { clientFilters, FILTER_NAMES, SORTS } from "./_components/client-filters";
import { BulkProgress } from "./_components/list-bulk-progress";
import { COLUMN_KEYS, USUAL_COLUMNS } from "./_components/list-columns";
import { ListFrame } from "./_components/list-frame.client";
import { MoreMenu } from "./_components/list-more-menu.client";
import { ClientPeek } from "./_components/list-peek";
import { ListRows } from "./_components/list-rows";
import { NewClientButton } from "./_components/new-client-button.client";
import { removeViewAction, saveViewAction, updateViewAction } from "./actions";

const LIST = "clients";
const USUAL_SORT = "name";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("clients") };
}

export default async function ClientsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await allowed(listClients);
  const [{ actor }, locale, t, jar] = await Promise.all([pageContext(), getLocale(), getTranslations(), cookies()]);
  const [tags, views] = await Promise.all([allTags(), load(listSavedViews, { list: LIST })]);

  const address = addressOf(await searchParams);
  const filters = clientFilters(t, { tags, countries: countryOptions(locale) });
  const query = listQuery(ListClientsInput, address, FILTER_NAMES);
  const clients = readPage(listClients, query);

  const preferences = readPreferences(jar.get(preferenceCookie(LIST))?.value);
  const view = views.find(({ id }) => id === address["view"]) ?? null;
  const own = preferences.columns[view?.id ?? "all"];
  const columns = shownColumns(COLUMN_KEYS, own ?? view?.columns ?? USUAL_COLUMNS);

  const may = (permission: Parameters<typeof actor.permissions.has>[0]) => actor.permissions.has(permission);
  const canWrite = may("clients:write");
  const canImport = may("clients:import");
  const canExport = may("clients:export");
  const archived = query.filter?.archived === "true";
  const choice = { filter: query.filter, search: query.search };
  const { archived: _shelf, ...narrowing } = query.filter ?? {};
  const filtered = query.search !== undefined || Object.keys(narrowing).length > 0;
  const peek = ClientRef.safeParse({ clientId: address["peek"] }).success ? (address["peek"] ?? null) : null;
  const sorts = { options: SORTS.map((value) => ({ value, label: t(`clients.columns.${value}`) })), usual: USUAL_SORT };
  const { clients: words, list } = messagesOf(locale);
  return (
    <MoreTexts messages={{ clients: words, list }}>
      <ListProvider list={LIST} view={view?.id ?? null} filters={FILTER_NAMES}>
        <PageHeader
          title={t("shell.nav.clients")}
          count={<ListCount of={clients} />}
          actions={
            <>
              <MoreMenu choice={choice} archived={archived} canImport={canImport} canExport={canExport} />
              {canWrite && <NewClientButton>{t("clients.new")}</NewClientButton>}
            </>
          }
        />
        <ListViews
          all={t("clients.all")}
          views={views}
          filters={FILTER_NAMES}
          columns={columns.keys}
          otherColumns={own !== undefined}
          actions={{ save: saveViewAction, update: updateViewAction, remove: removeViewAction }}
        />
        {columns.lost && (
          <div className="mb-4">
            <Banner tone="warning">{t("list.views.lostColumn")}</Banner>
          </div>
        )}
        {address["job"] && (
          <Suspense>
            <BulkProgress bulkChangeId={address["job"]} canWrite={canWrite} />
          </Suspense>
        )}
        <ListFrame
          toolbar={{
            searchLabel: t("clients.search"),
            filters,
            sorts,
            columns: {
              options: COLUMN_KEYS.map((key) => ({ key, label: t(`clients.columns.${key}`) })),
              shown: columns.keys,
            },
            density: preferences.density,
          }}
          bulk={{ tags, choice, archived, canWrite, canTag: may("tags:write"), canExport }}
        >
          <RowsBoundary>
            <Suspense fallback={<RowsSkeleton label={t("clients.loading")} />}>
              <ListRows
                of={clients}
                address={address}
                columns={columns.keys}
                density={preferences.density}
                sort={sortOf(typeof query.sort === "string" ? query.sort : undefined, USUAL_SORT)}
                usualSort={USUAL_SORT}
                empty={{ why: filtered ? "filtered" : archived ? "archived" : "none", canWrite, canImport }}
              />
            </Suspense>
          </RowsBoundary>
        </ListFrame>
        <PeekPanel shown={peek} label={t("clients.peek.title")} waiting={<PeekSkeleton label={t("clients.loading")} />}>
          {peek && (
            <Suspense key={peek} fallback={<PeekSkeleton label={t("clients.loading")} />}>
              <ClientPeek clientId={peek} />
            </Suspense>
          )}
        </PeekPanel>
      </ListProvider>
    </MoreTexts>
  );
}
