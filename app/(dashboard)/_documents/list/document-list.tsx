import { Plus } from "lucide-react";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PATHS } from "@/components/documents/document-paths";
import { writtenMoney } from "@/components/format/written-money";
import { addressOf, type SearchParams } from "@/components/list/list-address";
import { preferenceCookie, readPreferences, shownColumns } from "@/components/list/list-preferences";
import { ListProvider } from "@/components/list/list-provider.client";
import { ListViews, type ListPreset } from "@/components/list/list-views.client";
import { PeekPanel } from "@/components/list/peek-panel.client";
import { PeekSkeleton } from "@/components/list/peek-skeleton";
import { RowsBoundary } from "@/components/list/rows-boundary.client";
import { RowsSkeleton } from "@/components/list/rows-skeleton";
import { sortOf } from "@/components/list/sort-of";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { tallyDocuments } from "@/lib/billing/documents/tally-documents";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Permission } from "@/lib/catalog/permissions";
import { listSavedViews } from "@/lib/identity/saved-views/list-saved-views";
import { todayIn } from "@/lib/kernel/local-date";
import { pageContext } from "@/lib/platform/auth/page-context";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";
import { allowed } from "../../_components/allowed";
import { ListCount } from "../../_components/list-count";
import { MoreTexts } from "../../_components/more-texts.client";
import { removeViewAction, saveViewAction, updateViewAction } from "../actions";
import { DocumentPeek } from "../document-peek";
import { WRITE_PERMISSION } from "../write-permission";
import { chosenClients } from "./chosen-clients";
import { CurrencyStrip } from "./currency-strip";
import { documentFilters, filterNames, SORTS, USUAL_SORT } from "./document-filters";
import { columnKeys, usualColumns } from "./list-columns";
import { ListFrame } from "./list-frame.client";
import { ListRows } from "./list-rows";
import { LISTS, openList } from "./open-list";
import { SendProgress } from "./send-progress";
import { tabAt, tabsOf, type Tab } from "./tabs-of";

const NAV = { quote: "quotes", invoice: "invoices", credit_note: "creditNotes" } as const;
const LIST_NAMES = { quote: "quotes", invoice: "invoices", credit_note: "credit_notes" } as const;

export type DocumentListProps = { kind: DocumentKind; searchParams: Promise<SearchParams> };

/** The page of all quotes, all invoices or all credit notes. */
export async function DocumentList({ kind, searchParams }: DocumentListProps) {
  await allowed(LISTS[kind]);
  const list = LIST_NAMES[kind];
  const address = addressOf(await searchParams);
  const { filter, search, sort, page } = openList(kind, address);
  const [ctx, locale, t, jar, views, tallies, clients] = await Promise.all([
    pageContext(),
    getLocale(),
    getTranslations(),
    cookies(),
    load(listSavedViews, { list }),
    load(tallyDocuments, { kind }),
    chosenClients(address["client"]),
  ]);

  const tabs = tabsOf(kind, tallies);
  const tab = tabAt(tabs, address["status"]);
  const currencies = [...new Set([...tallies.map(({ currency }) => currency), ...valuesIn(filter["currency"])])];
  const filters = documentFilters(t, kind, { clients, currencies });
  const names = filterNames(kind);

  const preferences = readPreferences(jar.get(preferenceCookie(list))?.value);
  const view = views.find(({ id }) => id === address["view"]) ?? null;
  const own = preferences.columns[view?.id ?? "all"];
  const columns = shownColumns(columnKeys(kind), own ?? view?.columns ?? usualColumns(kind));

  const may = (permission: Permission) => ctx.actor.permissions.has(permission);
  const canWrite = may(WRITE_PERMISSION[kind]);
  const { status: _told, ...narrowing } = filter;
  const filtered = search !== undefined || Object.keys(tab ? narrowing : filter).length > 0;
  const why = filtered || !tab ? "filtered" : tab.key === "all" ? "none" : tab.key;
  const peek = /^[0-9a-f-]{36}$/.test(address["peek"] ?? "") ? (address["peek"] ?? null) : null;
  const sorts = {
    options: SORTS[kind].map((value) => ({ value, label: t(`document-list.columns.${value}`) })),
    usual: USUAL_SORT,
  };
  const texts = messagesOf(locale);
  const loading = t(`document-list.loading.${kind}`);

  const presetOf = ({ key, status, count, sums: [first, ...others], worth, alert }: Tab): ListPreset => ({
    name: t(`document-list.tabs.${kind}.${key}` as "document-list.tabs.invoice.all"),
    filter: status === null ? null : { name: "status", value: status },
    count,
    sum: first
      ? [
          writtenMoney(first.amount, first.currency, locale),
          ...(others.length > 0 ? [t("document-list.otherCurrencies", { count: others.length })] : []),
        ].join(" ")
      : null,
    sumLabel: t(worth === "due" ? "document-list.leftToPay" : "document-list.total"),
    alert,
  });
  const presets = tabs.map(presetOf);
  return (
    <MoreTexts messages={{ list: texts.list, documents: texts.documents, "document-list": texts["document-list"] }}>
      <ListProvider
        list={list}
        view={view?.id ?? null}
        filters={names}
        gender={kind === "invoice" ? "feminine" : "masculine"}
      >
        <PageHeader
          title={t(`shell.nav.${NAV[kind]}`)}
          count={<ListCount of={page} />}
          actions={
            canWrite &&
            kind !== "credit_note" && (
              <ButtonLink href={`${PATHS[kind]}/new`} variant="primary">
                <Plus aria-hidden className="icon" />
                <span className="max-sm:hidden">{t(`document-list.new.${kind}`)}</span>
                <span className="sm:hidden">{t(`document-list.newShort.${kind}`)}</span>
              </ButtonLink>
            )
          }
        />
        <ListViews
          all={presets}
          views={views}
          filters={names}
          columns={columns.keys}
          otherColumns={own !== undefined}
          actions={{ save: saveViewAction, update: updateViewAction, remove: removeViewAction }}
        />
        {columns.lost && (
          <div className="mb-4">
            <Banner tone="warning">{t("list.views.lostColumn")}</Banner>
          </div>
        )}
        {tab && !filtered && <CurrencyStrip kind={kind} tab={tab} />}
        {address["job"] && (
          <Suspense>
            <SendProgress kind={kind} batchId={address["job"]} />
          </Suspense>
        )}
        <ListFrame
          bulk={{ kind, canWrite, choice: { filter, search } }}
          toolbar={{
            searchLabel: t(`document-list.search.${kind}`),
            filters,
            presets: presets.flatMap((preset) => preset.filter ?? []),
            sorts,
            columns: {
              options: columnKeys(kind).map((key) => ({ key, label: t(`document-list.columns.${key}`) })),
              shown: columns.keys,
            },
            density: preferences.density,
          }}
        >
          <RowsBoundary>
            <Suspense fallback={<RowsSkeleton label={loading} />}>
              <ListRows
                of={page}
                address={address}
                columns={columns.keys}
                density={preferences.density}
                sort={sortOf(sort, USUAL_SORT)}
                empty={{ kind, why, canWrite }}
                today={todayIn(ctx.timeZone, ctx.now())}
                canPay={may("payments:write")}
              />
            </Suspense>
          </RowsBoundary>
        </ListFrame>
        <PeekPanel shown={peek} label={t(`document-list.peek.${kind}`)} waiting={<PeekSkeleton label={loading} />}>
          {peek && (
            <Suspense key={peek} fallback={<PeekSkeleton label={loading} />}>
              <DocumentPeek kind={kind} id={peek} />
            </Suspense>
          )}
        </PeekPanel>
      </ListProvider>
    </MoreTexts>
  );
}

const valuesIn = (written: unknown): string[] => (typeof written === "string" ? written.split(",") : []);
