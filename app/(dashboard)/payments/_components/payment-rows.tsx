import { SearchX, Wallet } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { listHref, type Address } from "@/components/list/list-address";
import type { Density } from "@/components/list/list-preferences";
import { ListResult } from "@/components/list/list-result.client";
import { ListTable } from "@/components/list/list-table";
import { PageSize } from "@/components/list/page-size.client";
import type { SortState } from "@/components/list/sort-of";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { viewPayment, type PaymentRow } from "@/lib/billing/payments/view";
import type { Page } from "@/lib/kernel/page";
import { paymentColumns } from "./payment-columns";
import { USUAL_SORT } from "./payment-filters";

export type PaymentRowsProps = {
  of: Promise<Page<PaymentRow>>;
  address: Address;
  columns: readonly string[];
  density: Density;
  sort: SortState;
  filtered: boolean;
};

/** The payments once they are read, or why there are none. */
export async function PaymentRows({ of, address, columns, density, sort, filtered }: PaymentRowsProps) {
  const [{ items, total, page, perPage }, t, methods] = await Promise.all([
    of,
    getTranslations("payments"),
    getTranslations("documents.methods"),
  ]);
  const payments = items.map(viewPayment);
  const result = <ListResult ids={payments.map(({ id }) => id)} offset={(page - 1) * perPage} total={total} />;
  if (payments.length === 0) {
    return (
      <>
        <div className="border-t border-border">
          {filtered ? (
            <EmptyState
              icon={SearchX}
              title={t("empty.filtered")}
              actions={<ButtonLink href="/payments">{t("empty.clear")}</ButtonLink>}
            >
              {t("empty.widen")}
            </EmptyState>
          ) : (
            <EmptyState
              icon={Wallet}
              title={t("empty.none")}
              actions={<ButtonLink href="/invoices">{t("empty.toInvoices")}</ButtonLink>}
            >
              {t("empty.text")}
            </EmptyState>
          )}
        </div>
        {result}
      </>
    );
  }
  const sorted = (field: string, descending: boolean) => {
    const written = `${descending ? "-" : ""}${field}`;
    return listHref("/payments", address, { sort: written === USUAL_SORT ? null : written });
  };
  return (
    <>
      <ListTable
        label={t("table")}
        columns={paymentColumns(columns, {
          nameOf: (key) => t(`columns.${key}`),
          methodOf: (method) => methods(method),
          reversal: t("reversal"),
          reversed: t("reversed"),
        })}
        rows={payments}
        rowKey={({ id }) => id}
        density={density}
        sort={{ ...sort, hrefFor: sorted }}
      />
      <Pager
        page={page}
        perPage={perPage}
        total={total}
        hrefFor={(number) => listHref("/payments", address, { page: number })}
        sticky
      >
        <PageSize />
      </Pager>
      {result}
    </>
  );
}
