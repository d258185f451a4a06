import { getLocale, getTranslations } from "next-intl/server";
import { ListResult } from "@/components/list/list-result.client";
import { ListTable } from "@/components/list/list-table";
import type { Density } from "@/components/list/list-preferences";
import { PageBox } from "@/components/list/page-box.client";
import { PageSize } from "@/components/list/page-size.client";
import { RowBox } from "@/components/list/row-box.client";
import { listHref, type Address } from "@/components/list/list-address";
import type { SortState } from "@/components/list/sort-of";
import { Pager } from "@/components/ui/pager";
import { viewClient, type ClientRow } from "@/lib/crm/clients/view";
import type { Page } from "@/lib/kernel/page";
import { clientColumns } from "./list-columns";
import { ListEmpty, type ListEmptyProps } from "./list-empty";

export type ListRowsProps = {
  of: Promise<Page<ClientRow>>;
  address: Address;
  columns: readonly string[];
  density: Density;
  sort: SortState;
  usualSort: string;
  empty: ListEmptyProps;
};

/** The clients once they are read, or why there are none. */
export async function ListRows({ of, address, columns, density, sort, usualSort, empty }: ListRowsProps) {
  const [{ items, total, page, perPage }, t, locale] = await Promise.all([of, getTranslations(), getLocale()]);
  const clients = items.map(viewClient);
  const result = <ListResult ids={clients.map(({ id }) => id)} offset={(page - 1) * perPage} total={total} />;
  if (clients.length === 0) {
    return (
      <>
        <ListEmpty {...empty} />
        {result}
      </>
    );
  }
  const regions = new Intl.DisplayNames(locale, { type: "region" });
  const shown = clientColumns(
    columns,
    {
      nameOf: (key) => t(`clients.columns.${key}`),
      kindOf: (kind) => t(`new-client.fields.kinds.${kind}`),
      countryOf: (code) => regions.of(code) ?? code,
    },
    { canWrite: empty.canWrite },
  );
  const sorted = (field: string, descending: boolean) => {
    const written = `${descending ? "-" : ""}${field}`;
    return listHref("/clients", address, { sort: written === usualSort ? null : written });
  };
  return (
    <>
      <ListTable
        label={t("clients.table")}
        columns={shown}
        rows={clients}
        rowKey={({ id }) => id}
        density={density}
        boxes={{ page: <PageBox />, of: ({ id, name }) => <RowBox id={id} name={name} /> }}
        sort={{ ...sort, hrefFor: sorted }}
      />
      <Pager
        page={page}
        perPage={perPage}
        total={total}
        hrefFor={(number) => listHref("/clients", address, { page: number })}
        sticky
      >
        <PageSize />
      </Pager>
      {result}
    </>
  );
}
