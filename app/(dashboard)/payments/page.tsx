import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { addressOf, listQuery, type SearchParams } from "@/components/list/list-address";
import { preferenceCookie, readPreferences, shownColumns } from "@/components/list/list-preferences";
import { ListProvider } from "@/components/list/list-provider.client";
import { ListViews } from "@/components/list/list-views.client";
import { RowsBoundary } from "@/components/list/rows-boundary.client";
import { RowsSkeleton } from "@/components/list/rows-skeleton";
import { sortOf } from "@/components/list/sort-of";
import { Banner } from "@/components/ui/banner";
import { PageHeader } from "@/components/ui/page-header";
import { tallyDocuments } from "@/lib/billing/documents/tally-documents";
import { ListPaymentsInput } from "@/lib/billing/payments/input";
import { listPayments } from "@/lib/billing/payments/list-payments";
import { listSavedViews } from "@/lib/identity/saved-views/list-saved-views";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";
import { allowed } from "../_components/allowed";
import { ListCount } from "../_components/list-count";
import { MoreTexts } from "../_components/more-texts.client";
import { readPage } from "../_components/read-page";
import { removeViewAction, saveViewAction, updateViewAction } from "../_documents/actions";
import { chosenClients } from "../_documents/list/chosen-clients";
import { COLUMN_KEYS, USUAL_COLUMNS } from "./_components/payment-columns";
import { FILTER_NAMES, paymentFilters, SORTS, USUAL_SORT } from "./_components/payment-filters";
import { PaymentFrame } from "./_components/payment-frame.client";
import { PaymentRows } from "./_components/payment-rows";

const LIST = "payments";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("payments") };
}

export default async function PaymentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await allowed(listPayments);
  const address = addressOf(await searchParams);
  const query = listQuery(ListPaymentsInput, address, FILTER_NAMES);
  const payments = readPage(listPayments, query);
  const [locale, t, jar, views, tallies, clients] = await Promise.all([
    getLocale(),
    getTranslations(),
    cookies(),
    load(listSavedViews, { list: LIST }),
    load(tallyDocuments, { kind: "invoice" }),
    chosenClients(address["client"]),
  ]);
  const currencies = [...new Set(tallies.map(({ currency }) => currency))];

  const preferences = readPreferences(jar.get(preferenceCookie(LIST))?.value);
  const view = views.find(({ id }) => id === address["view"]) ?? null;
  const own = preferences.columns[view?.id ?? "all"];
  const columns = shownColumns(COLUMN_KEYS, own ?? view?.columns ?? USUAL_COLUMNS);
  const filtered = query.search !== undefined || Object.keys(query.filter ?? {}).length > 0;
  const sorts = {
    options: SORTS.map((value) => ({ value, label: t(`payments.columns.${value}`) })),
    usual: USUAL_SORT,
  };
  const { list, documents, payments: words } = messagesOf(locale);
  return (
    <MoreTexts messages={{ list, documents, payments: words }}>
      <ListProvider list={LIST} view={view?.id ?? null} filters={FILTER_NAMES}>
        <PageHeader title={t("shell.nav.payments")} count={<ListCount of={payments} />} />
        <ListViews
          all={t("payments.all")}
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
        <PaymentFrame
          toolbar={{
            searchLabel: t("payments.search"),
            filters: paymentFilters(t, { clients, currencies }),
            sorts,
            columns: {
              options: COLUMN_KEYS.map((key) => ({ key, label: t(`payments.columns.${key}`) })),
              shown: columns.keys,
            },
            density: preferences.density,
          }}
        >
          <RowsBoundary>
            <Suspense fallback={<RowsSkeleton label={t("payments.loading")} />}>
              <PaymentRows
                of={payments}
                address={address}
                columns={columns.keys}
                density={preferences.density}
                sort={sortOf(typeof query.sort === "string" ? query.sort : undefined, USUAL_SORT)}
                filtered={filtered}
              />
            </Suspense>
          </RowsBoundary>
        </PaymentFrame>
      </ListProvider>
    </MoreTexts>
  );
}
