import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

/** Where a cell goes when the row becomes a two-line card on a phone. One column per place. */
type PhonePlace = "title" | "value" | "detail" | "end" | "action" | "hidden";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures go right. */
  align?: "left" | "right";
  /** Keeps the header for assistive technology only (actions). */
  hideHeader?: boolean;
  /** Allows sorting by this column; needs `sort`. */
  sortable?: boolean;
  phone: PhonePlace;
  className?: string;
};

export type TableSort = {
  key: string;
  direction: "ascending" | "descending";
  /** URL of the same list sorted by the column, the other way round when it already is. */
  hrefFor: (key: string) => string;
};

export type DataTableProps<Row> = {
  /** Names the table. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: TableSort;
  /** A pager. */
  footer?: ReactNode;
  /** `bare` inside a flush card, which draws the frame. */
  frame?: "panel" | "bare";
};

const PLACES: Record<PhonePlace, string> = {
  title: "max-md:col-start-1 max-md:row-start-1 max-md:text-body max-md:font-medium",
  value: "max-md:col-start-2 max-md:row-start-1 max-md:justify-self-end max-md:text-body max-md:font-medium",
  detail: "max-md:col-start-1 max-md:row-start-2 max-md:text-meta max-md:text-subtle",
  end: "max-md:col-start-2 max-md:row-start-2 max-md:justify-self-end max-md:text-meta",
  action: "max-md:col-start-3 max-md:row-span-2 max-md:row-start-1 max-md:self-center",
  hidden: "max-md:hidden",
};

/**
 * A table the server renders whole: 44 px rows, sticky header, sort links; two-line cards below 768 px. Roles are spelled
 * out because browsers drop them from table elements that are laid out as a grid.
 */
export function DataTable<Row>({ label, columns, rows, rowKey, sort, footer, frame = "panel" }: DataTableProps<Row>) {
  return (
    <div
      className={clsx(frame === "panel" && "overflow-clip rounded-card border border-border bg-surface")}
      data-edge=""
    >
      <table role="table" aria-label={label} className="w-full text-table max-md:block">
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} frame={frame} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className="group border-border max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto_auto] max-md:items-center max-md:gap-x-3 max-md:gap-y-1.5 max-md:border-t max-md:px-4 max-md:py-3 max-md:first:border-t-0"
            >
              {columns.map((column) => (
                <td
                  key={column.key}
                  role="cell"
                  className={clsx(
                    "md:h-(--row) md:border-t md:border-border md:px-3 md:py-1 md:group-first:border-t-0 md:group-hover:bg-[color-mix(in_srgb,var(--color-raised)_55%,var(--color-surface))]",
                    // In a card in line with its title.
                    frame === "panel" ? "md:first:pl-4 md:last:pr-4" : "md:first:pl-5 md:last:pr-5",
                    column.align === "right" && "md:text-right",
                    PLACES[column.phone],
                    column.className,
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {footer}
    </div>
  );
}

type HeaderCellProps<Row> = { column: Column<Row>; sort: TableSort | undefined; frame: "panel" | "bare" };

function HeaderCell<Row>({ column, sort, frame }: HeaderCellProps<Row>) {
  const sorted = sort !== undefined && sort.key === column.key;
  const link = column.sortable && sort ? sort.hrefFor(column.key) : null;
  const Arrow = sorted && sort.direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <th
      role="columnheader"
      scope="col"
      {...(sorted && { "aria-sort": sort.direction })}
      className={clsx(
        "h-9 border-b border-border bg-surface px-3 text-left text-meta font-medium whitespace-nowrap text-muted",
        frame === "panel" ? "sticky top-14 z-5 first:pl-4 last:pr-4" : "border-t first:pl-5 last:pr-5",
        column.align === "right" && "text-right",
        column.className,
      )}
    >
      <span className={clsx(column.hideHeader && "sr-only", link && "md:hidden")}>{column.header}</span>
      {/* Cards have no visible header: there the name stays for assistive technology, the link would be a hidden stop. */}
      {link && (
        <Link
          href={link}
          scroll={false}
          className={clsx(
            "inline-flex h-6 items-center gap-1 rounded-small hover:text-text max-md:hidden",
            sorted && "text-text",
          )}
        >
          {column.header}
          {sorted && <Arrow aria-hidden className="icon size-[13px] stroke-2" />}
        </Link>
      )}
    </th>
  );
}
