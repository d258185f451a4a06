import { Plus } from "lucide-react";
import { cookies } from "next/headers";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { newHref, PATHS } from "@/components/documents/document-paths";
import { addressOf, type SearchParams } from "@/components/list/list-address";
import { preferenceCookie, readPreferences } from "@/components/list/list-preferences";
import { ListProvider } from "@/components/list/list-provider.client";
import { RowsBoundary } from "@/components/list/rows-boundary.client";
import { RowsSkeleton } from "@/components/list/rows-skeleton";
import { sortOf } from "@/components/list/sort-of";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { todayIn } from "@/lib/kernel/local-date";
import { pageContext } from "@/lib/platform/auth/page-context";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { MoreTexts } from "../../../_components/more-texts.client";
import { USUAL_SORT } from "../../../_documents/list/document-filters";
import { usualColumns } from "../../../_documents/list/list-columns";
import { ListRows } from "../../../_documents/list/list-rows";
import { openList } from "../../../_documents/list/open-list";
import { readBalance } from "./read-balance";

export type ClientDocumentsProps = {
  kind: "quote" | "invoice";
  clientId: string;
  searchParams: SearchParams;
};

const LIST_NAMES = { quote: "quotes", invoice: "invoices" } as const;
const WRITE = { quote: "quotes:write", invoice: "invoices:write" } as const;

/** All quotes or all invoices of a client, as their list shows them. */
export async function ClientDocuments({ kind, clientId, searchParams }: ClientDocumentsProps) {
  const { page, per, sort } = addressOf(searchParams);
  const address = { ...(page && { page }), ...(per && { per }), ...(sort && { sort }) };
  const list = openList(kind, { ...address, client: clientId });
  const [ctx, locale, t, jar, { documents }] = await Promise.all([
    pageContext(),
    getLocale(),
    getTranslations(),
    cookies(),
    readBalance(clientId),
  ]);
  const name = LIST_NAMES[kind];
  const may = ctx.actor.permissions;
  const canWrite = may.has(WRITE[kind]);
  const count = documents[kind];
  const { density } = readPreferences(jar.get(preferenceCookie(name))?.value);
  const texts = messagesOf(locale);
  const columns = ["title", ...usualColumns(kind).filter((key) => key !== "client")];
  return (
    <MoreTexts messages={{ list: texts.list, documents: texts.documents, "document-list": texts["document-list"] }}>
      <ListProvider list={name} view={null} filters={[]}>
        <Card
          title={t(`client.documents.${kind}`)}
          count={count > 0 && count}
          flush
          action={
            count > 0 && (
              <>
                <Link className="more max-sm:hidden" href={`${PATHS[kind]}?client=${clientId}`}>
                  {t(`client.documents.open.${kind}`)}
                </Link>
                {canWrite && (
                  <ButtonLink href={newHref(kind, clientId)} size="compact">
                    <Plus aria-hidden className="icon" />
                    {t(`document-list.new.${kind}`)}
                  </ButtonLink>
                )}
              </>
            )
          }
        >
          <RowsBoundary>
            <Suspense fallback={<RowsSkeleton label={t(`document-list.loading.${kind}`)} />}>
              <ListRows
                of={list.page}
                address={address}
                columns={columns}
                density={density}
                sort={sortOf(list.sort, USUAL_SORT)}
                empty={{ kind, why: "none", canWrite, clientId }}
                today={todayIn(ctx.timeZone, ctx.now())}
                canPay={may.has("payments:write")}
                clientId={clientId}
              />
            </Suspense>
          </RowsBoundary>
        </Card>
      </ListProvider>
    </MoreTexts>
  );
}
