import { FileUp } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { DateTime } from "@/components/format/date-time";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import type { Page } from "@/lib/kernel/page";
import type { ImportView } from "@/lib/portability/imports/view";
import { ImportStatusBadge } from "./import-status-badge";

/** Every import there was, the newest first: each leads to where it stands. */
export function ImportsCard({ imports, hrefFor }: { imports: Page<ImportView>; hrefFor: (page: number) => string }) {
  const t = useTranslations("imports.list");
  const format = useFormatter();
  const { items, total, page, perPage } = imports;
  if (total === 0) {
    return (
      <Card title={t("title")} flush>
        <div className="border-t border-border">
          <EmptyState icon={FileUp} title={t("empty.title")} headingLevel={3}>
            {t("empty.text")}
          </EmptyState>
        </div>
      </Card>
    );
  }
  const figure = (key: "created" | "updated" | "errors", of: (row: ImportView) => number): Column<ImportView> => ({
    key,
    header: t(key),
    align: "right",
    phone: "hidden",
    cell: (row) => <span className="num">{row.totalRows === null ? "–" : format.number(of(row))}</span>,
  });
  const columns: Column<ImportView>[] = [
    {
      key: "file",
      header: t("file"),
      phone: "title",
      className: "max-w-[320px]",
      cell: ({ id, fileName }) => (
        <Link href={`/clients/import/${id}`} className="link block truncate" title={fileName}>
          {fileName}
        </Link>
      ),
    },
    { key: "status", header: t("status"), phone: "value", cell: ({ status }) => <ImportStatusBadge status={status} /> },
    figure("created", ({ createdCount }) => createdCount),
    figure("updated", ({ updatedCount }) => updatedCount),
    figure("errors", ({ errorCount }) => errorCount),
    { key: "date", header: t("date"), phone: "detail", cell: ({ createdAt }) => <DateTime value={createdAt} /> },
  ];
  return (
    <Card title={t("title")} count={format.number(total)} flush>
      <DataTable
        label={t("title")}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        frame="bare"
        footer={total > perPage && <Pager page={page} perPage={perPage} total={total} hrefFor={hrefFor} />}
      />
    </Card>
  );
}
