import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/format/date-time";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Pager } from "@/components/ui/pager";
import type { Page } from "@/lib/kernel/page";
import type { MailSummaryView } from "@/lib/ops/mailbox/view";
import { MailStatus } from "./mail-status";

export type MailTableProps = { mails: Page<MailSummaryView>; hrefFor: (page: number) => string };

/** Every mail and what became of it. */
export function MailTable({ mails, hrefFor }: MailTableProps) {
  const t = useTranslations("mailbox");
  const columns: Column<MailSummaryView>[] = [
    {
      key: "subject",
      header: t("subject"),
      phone: "title",
      cell: ({ id, subject, error }) => (
        <div className="min-w-0 md:py-1.5">
          <Link
            href={`/settings/mailbox/${id}`}
            className="rounded-small font-medium underline-offset-[3px] hover:underline"
          >
            {subject}
          </Link>
          {error && <p className="line-clamp-1 text-meta font-normal text-danger">{error}</p>}
        </div>
      ),
    },
    { key: "recipient", header: t("recipient"), phone: "detail", cell: ({ recipient }) => recipient },
    { key: "status", header: t("status"), phone: "value", cell: ({ status }) => <MailStatus status={status} /> },
    {
      key: "created",
      header: t("date"),
      align: "right",
      phone: "end",
      className: "md:w-44",
      cell: ({ createdAt }) => <DateTime value={createdAt} />,
    },
  ];
  return (
    <DataTable
      label={t("table")}
      columns={columns}
      rows={mails.items}
      rowKey={({ id }) => id}
      footer={<Pager {...mails} hrefFor={hrefFor} />}
    />
  );
}
