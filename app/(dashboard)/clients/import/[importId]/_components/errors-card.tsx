import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Pager } from "@/components/ui/pager";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import { IMPORT_FIELDS } from "@/lib/portability/imports/input";
import { listImportErrors, viewImportError } from "@/lib/portability/imports/list-import-errors";
import type { ImportErrorView, ImportView } from "@/lib/portability/imports/view";

/** Every row that does not come in: where it is in the file, which cell, and why. */
export async function ErrorsCard({ shown, page }: { shown: ImportView; page: number }) {
  const t = await getTranslations("imports");
  const { items, total, perPage } = await load(listImportErrors, { importId: shown.id, page });
  if (total === 0) return null;
  const ctx = await pageContext();
  const fieldOf = ({ field }: ImportErrorView) => {
    const known = IMPORT_FIELDS.find((name) => name === field);
    return known ? t(`fields.${known}`) : t("errors.whole");
  };
  const path = `/clients/import/${shown.id}`;
  return (
    <Card
      title={t("errors.title")}
      count={<span className="num">{shown.errorCount}</span>}
      flush
      action={
        <a
          href={`/api/v1/imports/${shown.id}/errors/csv`}
          download
          data-edge=""
          className={buttonStyles({ size: "compact" })}
        >
          <Download aria-hidden className="icon" />
          {t("errors.download")}
        </a>
      }
    >
      <p className="max-w-[68ch] px-4 pb-3 text-table text-muted md:px-5">{t("errors.lead")}</p>
      <DataTable
        label={t("errors.title")}
        rows={items.map((row, index) => ({ ...viewImportError(row, ctx), index }))}
        rowKey={({ index }) => String(index)}
        frame="bare"
        columns={[
          {
            key: "row",
            header: t("errors.row"),
            phone: "value",
            className: "md:w-20",
            cell: ({ row }) => (
              <span className="num">
                <span className="md:hidden">{t("errors.row")} </span>
                {row}
              </span>
            ),
          },
          { key: "field", header: t("errors.field"), phone: "title", className: "md:w-1/4", cell: fieldOf },
          {
            key: "value",
            header: t("errors.value"),
            phone: "end",
            className: "max-w-[220px]",
            cell: ({ value, field }) => (
              <span className="block truncate text-muted" title={value ?? undefined}>
                {value ?? (field === null ? "–" : t("errors.value_empty"))}
              </span>
            ),
          },
          { key: "reason", header: t("errors.reason"), phone: "detail", cell: ({ message }) => message },
        ]}
        footer={
          total > perPage && (
            <Pager page={page} perPage={perPage} total={total} hrefFor={(next) => `${path}?page=${next}`} />
          )
        }
      />
    </Card>
  );
}
