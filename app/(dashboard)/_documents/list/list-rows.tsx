import { getTranslations } from "next-intl/server";
import { PATHS } from "@/components/documents/document-paths";
import { listHref, type Address } from "@/components/list/list-address";
import { ListResult } from "@/components/list/list-result.client";
import type { Density } from "@/components/list/list-preferences";
import { ListTable } from "@/components/list/list-table";
import { PageBox } from "@/components/list/page-box.client";
import { PageSize } from "@/components/list/page-size.client";
import { RowBox } from "@/components/list/row-box.client";
import type { SortState } from "@/components/list/sort-of";
import { Pager } from "@/components/ui/pager";
import type { DocumentSummaryRow } from "@/lib/billing/documents/view";
import type { Page } from "@/lib/kernel/page";
import { itemOf, type DocumentItem } from "../document-item";
import { documentColumns } from "./document-columns";
import { USUAL_SORT } from "./document-filters";
import { ListEmpty, type ListEmptyProps } from "./list-empty";

export type ListRowsProps = {
  of: Promise<Page<DocumentSummaryRow>>;
  address: Address;
  columns: readonly string[];
  density: Density;
  sort: SortState;
  empty: ListEmptyProps;
  today: string;
  canPay: boolean;
  /** On the page of one client, with its documents: none is selected there. */
  clientId?: string;
};

/** The documents once they are read, or why there are none. */
export async function ListRows({ of, address, columns, density, sort, empty, today, canPay, clientId }: ListRowsProps) {
  const [{ items, total, page, perPage }, t] = await Promise.all([of, getTranslations("document-list")]);
  const { kind, canWrite } = empty;
  const records = PATHS[kind];
  const path = clientId === undefined ? records : `/clients/${clientId}${records}`;
  const documents = items.map(itemOf);
  const amounts = Object.fromEntries(
    documents.map(({ id, totalInclVat, currency }) => [id, { amount: totalInclVat, currency }]),
  );
  const ids = documents.map(({ id }) => id);
  const result = <ListResult list={records} ids={ids} offset={(page - 1) * perPage} total={total} amounts={amounts} />;
  if (documents.length === 0) {
    return (
      <>
        <ListEmpty {...empty} />
        {result}
      </>
    );
  }
  const rowName = ({ number, client }: DocumentItem) => number ?? t("draftOf", { name: client.name });
  const shown = documentColumns(
    kind,
    { nameOf: (key) => t(`columns.${key}`), unnumbered: t("unnumbered"), draft: t("draft"), rowName },
    { chosen: columns, today, canWrite, canPay, ofClient: clientId !== undefined },
  );
  const sorted = (field: string, descending: boolean) => {
    const written = `${descending ? "-" : ""}${field}`;
    return listHref(path, address, { sort: written === USUAL_SORT ? null : written });
  };
  return (
    <>
      <ListTable
        label={t(`table.${kind}`)}
        columns={shown}
        rows={documents}
        rowKey={({ id }) => id}
        density={density}
        {...(clientId === undefined && {
          boxes: { page: <PageBox />, of: (item: DocumentItem) => <RowBox id={item.id} name={rowName(item)} /> },
        })}
        sort={{ ...sort, hrefFor: sorted }}
      />
      <Pager
        page={page}
        perPage={perPage}
        total={total}
        hrefFor={(number) => listHref(path, address, { page: number })}
        sticky
      >
        <PageSize />
      </Pager>
      {result}
    </>
  );
}
