import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/format/date-time";
import { Duration } from "@/components/format/duration";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Pager } from "@/components/ui/pager";
import type { Page } from "@/lib/kernel/page";
import type { JobRunView } from "@/lib/ops/job-runs/view";
import { RetryRun } from "./retry-run.client";
import { RunStatus } from "./run-status";
import { useFunctionName } from "./use-function-name";

export type RunsTableProps = { runs: Page<JobRunView>; hrefFor: (page: number) => string };

/** Background work, newest first; what failed says why and can be started again. */
export function RunsTable({ runs, hrefFor }: RunsTableProps) {
  const t = useTranslations("jobs-pages");
  const nameOf = useFunctionName();
  const columns: Column<JobRunView>[] = [
    {
      key: "function",
      header: t("function"),
      phone: "title",
      cell: ({ id, function: name, error }) => (
        <div className="min-w-0 md:py-1.5">
          <Link href={`/jobs/${id}`} className="rounded-small font-medium underline-offset-[3px] hover:underline">
            {nameOf(name)}
          </Link>
          {error && <p className="line-clamp-1 text-meta font-normal text-danger">{error.message}</p>}
        </div>
      ),
    },
    {
      key: "trigger",
      header: t("trigger"),
      phone: "hidden",
      className: "whitespace-nowrap",
      cell: ({ trigger }) =>
        trigger ? <span className="mono">{trigger}</span> : <span className="text-muted">{t("schedule")}</span>,
    },
    { key: "status", header: t("status"), phone: "value", cell: ({ status }) => <RunStatus status={status} /> },
    {
      key: "tries",
      header: t("failedTries"),
      align: "right",
      phone: "hidden",
      cell: ({ failedTries }) => <span className="num">{failedTries || "–"}</span>,
    },
    {
      key: "duration",
      header: t("duration"),
      align: "right",
      phone: "end",
      cell: ({ durationMs }) => (durationMs === null ? "–" : <Duration ms={durationMs} />),
    },
    {
      key: "created",
      header: t("created"),
      align: "right",
      phone: "detail",
      cell: ({ createdAt }) => <DateTime value={createdAt} />,
    },
    {
      key: "retry",
      header: t("actions"),
      hideHeader: true,
      align: "right",
      phone: "action",
      className: "md:w-14",
      cell: ({ id, function: name, canRetry }) => canRetry && <RetryRun id={id} name={nameOf(name)} look="icon" />,
    },
  ];
  return (
    <DataTable
      label={t("table")}
      columns={columns}
      rows={runs.items}
      rowKey={({ id }) => id}
      footer={<Pager {...runs} hrefFor={hrefFor} />}
    />
  );
}
