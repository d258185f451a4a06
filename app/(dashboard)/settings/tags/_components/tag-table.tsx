import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable, type Column, type TableSort } from "@/components/ui/data-table";
import { Pager } from "@/components/ui/pager";
import { TagChip } from "@/components/ui/tag-chip";
import type { TagView } from "@/lib/crm/tags/view";
import type { Page } from "@/lib/kernel/page";
import { queryHref, type SearchParams } from "../../../_components/lenient-query";
import { TagActions } from "./tag-actions.client";

const PATH = "/settings/tags";

export type TagTableProps = { tags: Page<TagView>; params: SearchParams; writes: boolean };

function sortOf(params: SearchParams): TableSort {
  const asked = String(params["sort"] ?? "name");
  const key = asked.replace(/^-/, "") === "clients" ? "clients" : "name";
  const direction = asked.startsWith("-") ? "descending" : "ascending";
  return {
    key,
    direction,
    hrefFor: (wanted) => {
      // Counts are asked for to see the biggest; names begin with A.
      const opposite = wanted === key ? direction === "ascending" : wanted === "clients";
      return queryHref(PATH, params, { sort: opposite ? `-${wanted}` : wanted, page: 1 });
    },
  };
}

/** Every tag with what it marks. */
export function TagTable({ tags, params, writes }: TagTableProps) {
  const t = useTranslations("tags");
  const columns: Column<TagView>[] = [
    {
      key: "name",
      header: t("name"),
      sortable: true,
      phone: "title",
      cell: ({ name, color }) => <TagChip name={name} color={color} />,
    },
    {
      key: "clients",
      header: t("clients"),
      sortable: true,
      align: "right",
      phone: "detail",
      className: "md:w-36",
      cell: ({ id, clients }) =>
        clients === 0 ? (
          <span className="text-subtle">{t("noClients")}</span>
        ) : (
          <Link href={`/clients?tag=${id}`} className="link tabular-nums max-md:inline-block max-md:py-1">
            {t("clientCount", { count: clients })}
          </Link>
        ),
    },
    {
      key: "contacts",
      header: t("contacts"),
      align: "right",
      phone: "end",
      className: "md:w-36",
      cell: ({ contacts }) => <span className="text-muted tabular-nums">{t("contactCount", { count: contacts })}</span>,
    },
  ];
  if (writes) {
    columns.push({
      key: "actions",
      header: t("actions"),
      hideHeader: true,
      align: "right",
      phone: "action",
      className: "md:w-14",
      cell: (tag) => <TagActions tag={tag} />,
    });
  }
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={tags.items}
      rowKey={({ id }) => id}
      sort={sortOf(params)}
      footer={<Pager {...tags} hrefFor={(page) => queryHref(PATH, params, { page })} />}
    />
  );
}
