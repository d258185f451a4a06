import { useLocale, useTranslations } from "next-intl";
import { DateTime } from "@/components/format/date-time";
import { wordEvent } from "@/components/format/word-event";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Pager } from "@/components/ui/pager";
import type { Page } from "@/lib/kernel/page";
import type { EventView } from "@/lib/crm/activities/view";

export type AuditTableProps = { events: Page<EventView>; hrefFor: (page: number) => string };

/** What happened, one sentence each, newest first. */
export function AuditTable({ events, hrefFor }: AuditTableProps) {
  const t = useTranslations("audit");
  const texts = useTranslations("events");
  const locale = useLocale();
  const columns: Column<EventView>[] = [
    {
      key: "when",
      header: t("when"),
      phone: "detail",
      className: "md:w-44",
      cell: ({ occurredAt }) => <DateTime value={occurredAt} />,
    },
    {
      key: "what",
      header: t("what"),
      phone: "title",
      className: "max-md:col-span-3! max-md:font-normal!",
      cell: (event) => (
        <>
          {wordEvent(event, texts, locale).sentence}
          {event.actor.kind === "token" && <span className="text-subtle"> {t("byToken")}</span>}
        </>
      ),
    },
    {
      key: "category",
      header: t("category"),
      phone: "end",
      className: "md:w-32",
      cell: ({ category }) => <span className="text-muted">{texts(`category.${category}`)}</span>,
    },
  ];
  return (
    <DataTable
      label={t("table")}
      columns={columns}
      rows={events.items}
      rowKey={({ id }) => id}
      footer={<Pager {...events} hrefFor={hrefFor} />}
    />
  );
}
