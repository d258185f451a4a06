import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/format/amount";
import { writtenPercent } from "@/components/format/written-number";
import { DataTable, type Column } from "@/components/ui/data-table";
import { changePercent } from "@/lib/insight/dashboard/change-percent";
import type { RevenueView } from "@/lib/insight/dashboard/view";
import { writtenMonth } from "./written-period";

type Row = { key: string; name: string; amount: string; previousAmount: string; change: string | null };

const minorOf = (amount: string) => BigInt(amount.replace(".", ""));

/** The figures of the chart, and their sum. */
export function RevenueTable({ currency, trend }: Pick<RevenueView, "currency" | "trend">) {
  const t = useTranslations("dashboard.revenue");
  const format = useFormatter();
  const locale = useLocale();
  const rows: Row[] = trend.months.map(({ month, amount, previousAmount }) => ({
    key: month,
    name: writtenMonth(format, month, "long"),
    amount,
    previousAmount,
    change: changePercent(minorOf(amount), minorOf(previousAmount)),
  }));
  const { amount, previous, changePercent: change } = trend;
  rows.push({ key: "total", name: t("total"), amount, previousAmount: previous.amount, change });
  const strong = (row: Row) => (row.key === "total" ? "font-semibold" : "");
  const columns: Column<Row>[] = [
    {
      key: "month",
      header: t("month"),
      phone: "title",
      cell: (row) => <span className={strong(row)}>{row.name}</span>,
    },
    {
      key: "current",
      header: t("current"),
      phone: "value",
      align: "right",
      cell: (row) => (
        <span className={strong(row)}>
          <Amount amount={row.amount} currency={currency} />
        </span>
      ),
    },
    {
      key: "previous",
      header: t("previous"),
      phone: "detail",
      align: "right",
      cell: (row) => (
        <span className={strong(row)}>
          <Amount amount={row.previousAmount} currency={currency} />
        </span>
      ),
    },
    {
      key: "difference",
      header: t("difference"),
      phone: "end",
      align: "right",
      cell: (row) => <span className="num">{row.change === null ? "–" : writtenPercent(row.change, locale)}</span>,
    },
  ];
  return <DataTable frame="bare" label={t("table")} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
