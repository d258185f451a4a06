import { pathOf } from "@/components/documents/document-paths";
import type { ListColumn } from "@/components/list/list-table";
import { RowLink } from "@/components/list/row-link.client";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { DocumentItem } from "../document-item";
import { columnKeys, columnShapes, DocumentDue, dueDayOf, type ColumnKey } from "./list-columns";
import { RowMenu } from "./row-menu.client";

type Words = {
  nameOf: (key: ColumnKey | "number" | "actions") => string;
  /** In place of the number of a draft: “Sans numéro”. */
  unnumbered: string;
  /** A draft that others refer to: “Brouillon”. */
  draft: string;
  /** What a row is called where it is spoken of. */
  rowName: (item: DocumentItem) => string;
};

type Options = {
  chosen: readonly string[];
  /** Today in the workspace’s time zone. */
  today: string;
  canWrite: boolean;
  canPay: boolean;
  /** On the page of their client, whose name need not be said, and beside which nothing opens. */
  ofClient: boolean;
};

/** Whoever writes goes on writing a draft; anything else is looked at. */
const hrefOf = (item: DocumentItem, canWrite: boolean) =>
  item.status === "draft" && canWrite ? `${pathOf(item)}/edit` : pathOf(item);

/**
 * The columns of a list of documents, the chosen ones between the number and the actions. On a phone the first cell holds
 * client or title, number and day, whatever columns were chosen.
 */
export function documentColumns(
  kind: DocumentKind,
  words: Words,
  { chosen, today, canWrite, canPay, ofClient }: Options,
): ListColumn<DocumentItem>[] {
  const shapes = columnShapes({ today, draft: words.draft });
  const shown = columnKeys(kind)
    .filter((key) => chosen.includes(key))
    .sort((a, b) => chosen.indexOf(a) - chosen.indexOf(b));
  return [
    {
      key: "number",
      header: words.nameOf("number"),
      width: 132,
      phone: "card",
      sort: "number",
      cell: (item) => {
        const number = item.number ? (
          <span className="mono whitespace-nowrap">{item.number}</span>
        ) : (
          <span className="text-subtle">{words.unnumbered}</span>
        );
        const about = ofClient ? item.title : item.client.name;
        return (
          <>
            <RowLink id={item.id} href={hrefOf(item, canWrite)} title={words.rowName(item)}>
              {about === null ? (
                number
              ) : (
                <>
                  <span className="max-md:hidden">{number}</span>
                  <bdi className="text-body md:hidden">{about}</bdi>
                </>
              )}
            </RowLink>
            <span className="mt-0.5 flex flex-wrap items-baseline gap-x-3 overflow-hidden text-meta text-subtle md:hidden">
              {about !== null && number}
              {dueDayOf(item) !== null && <DocumentDue item={item} today={today} brief />}
            </span>
          </>
        );
      },
    },
    ...shown.map((key) => ({ key, header: words.nameOf(key), ...shapes[key] })),
    {
      key: "actions",
      header: words.nameOf("actions"),
      hideHeader: true,
      align: "right",
      width: 48,
      phone: "action",
      cell: (item) => {
        const { id, status, version } = item;
        const name = words.rowName(item);
        const document = { kind, id, name, status, version };
        return <RowMenu document={document} canWrite={canWrite} canPay={canPay} canPeek={!ofClient} />;
      },
    },
  ];
}
