import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Density } from "./list-preferences";
import { NEEDED_WIDTHS } from "./needed-width";

/** Where a cell goes when the row becomes a two-line card on a phone. One column per place. */
type PhonePlace = "title" | "card" | "value" | "detail" | "end" | "action" | "hidden";

export type ListColumn<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Pixels it needs at least. */
  width: number;
  /** Takes its share of wider tables. */
  grows?: boolean;
  /** Takes what the others leave of the table; the first column does unless another one says so. */
  takesRest?: boolean;
  /** Figures go right. */
  align?: "left" | "right";
  /** Keeps the header for assistive technology only (actions). */
  hideHeader?: boolean;
  /** Name of the field to sort by, as in the address. */
  sort?: string;
  phone: PhonePlace;
};

export type ListTableProps<Row> = {
  /** Names the table. */
  label: string;
  /** The first one holds the link of the row and stays in view when the table scrolls sideways. */
  columns: readonly ListColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  density: Density;
  /** The boxes that select rows: of the page, and of each row. */
  boxes?: { page: ReactNode; of: (row: Row) => ReactNode } | undefined;
  sort: { field: string; descending: boolean; hrefFor: (field: string, descending: boolean) => string };
};

const PLACES: Record<PhonePlace, string> = {
  title: "max-md:col-span-2 max-md:col-start-2 max-md:row-start-1 max-md:text-body",
  // Both lines at once, beside a figure and what is below it.
  card: "max-md:col-start-2 max-md:row-span-2 max-md:row-start-1",
  value:
    "max-md:col-start-3 max-md:row-start-1 max-md:justify-self-end max-md:pl-2 max-md:text-body max-md:font-medium",
  detail: "max-md:col-start-2 max-md:row-start-2 max-md:text-meta max-md:text-subtle",
  end: "max-md:col-start-3 max-md:row-start-2 max-md:justify-self-end max-md:pl-2 max-md:text-meta",
  action: "max-md:col-start-4 max-md:row-span-2 max-md:row-start-1",
  hidden: "max-md:hidden",
};

const BOX = 44;

/** Opaque, because what scrolls passes under the sticky ones; hover and selection colour every cell of a row. */
const cellLook =
  "md:h-(--row) md:border-t md:border-border md:bg-surface md:px-3 md:py-(--row-pad,0.25rem) md:group-first:border-t-0 md:group-hover:bg-[color-mix(in_srgb,var(--color-raised)_55%,var(--color-surface))] md:group-has-[[data-row-box]:checked]:bg-select md:group-has-[[data-peeked]]:bg-select";

const headLook =
  "sticky top-(--head-top,3.5rem) z-5 h-9 border-y border-border bg-surface px-3 text-left text-meta font-medium whitespace-nowrap text-muted";

/**
 * The rows of a list as the server renders them: sticky header and first column, sort links; two-line cards below 768 px.
 * As long as the columns fit, the page scrolls; when they do not, the table scrolls within itself. Roles are spelled out
 * because browsers drop them from table elements that are laid out as a grid.
 */
export function ListTable<Row>({ label, columns, rows, rowKey, density, boxes, sort }: ListTableProps<Row>) {
  const width = columns.reduce((sum, column) => sum + column.width, boxes ? BOX : 0);
  const step = NEEDED_WIDTHS.find(({ upTo }) => width <= upTo) ?? NEEDED_WIDTHS.at(-1);
  const edge = boxes ? "md:left-11" : "md:left-0 md:pl-4";
  const rest = columns.find(({ takesRest }) => takesRest) ?? columns[0];
  return (
    <div className="@container">
      <div className={clsx("md:scroll-pt-9", step?.scroller)} data-list-scroller="">
        <table
          role="table"
          aria-label={label}
          className={clsx(
            "w-full table-fixed border-separate border-spacing-0 text-table max-md:block",
            step?.table,
            density === "compact" && "md:[--row-pad:0px] md:[--row:2.25rem]",
          )}
        >
          <thead role="rowgroup" className="max-md:sr-only">
            <tr role="row">
              {boxes && (
                <th
                  role="columnheader"
                  scope="col"
                  style={{ width: BOX }}
                  className={clsx(headLook, "left-0 z-6 pr-0! pl-2.5!")}
                >
                  {boxes.page}
                </th>
              )}
              {columns.map((column, index) => (
                <HeaderCell
                  key={column.key}
                  column={column}
                  sort={sort}
                  first={index === 0}
                  fixed={column !== rest}
                  edge={edge}
                  needed={width}
                />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="max-md:block">
            {rows.map((row) => (
              <tr
                key={rowKey(row)}
                role="row"
                data-row={rowKey(row)}
                className={clsx(
                  "group border-border max-md:grid max-md:grid-cols-[auto_minmax(0,1fr)_auto_auto] max-md:items-center max-md:border-t max-md:py-2 max-md:first:border-t-0 max-md:has-[[data-row-box]:checked]:bg-select",
                  // Boxes and menus have room around them.
                  !boxes && "max-md:pl-4",
                  columns.some(({ phone }) => phone === "action") ? "max-md:pr-1" : "max-md:pr-4",
                )}
              >
                {boxes && (
                  <td
                    role="cell"
                    className={clsx(
                      cellLook,
                      "max-md:col-start-1 max-md:row-span-2 max-md:row-start-1 md:sticky md:left-0 md:z-4 md:pr-0! md:pl-2.5! md:group-has-[[data-row-box]:checked]:shadow-[inset_2px_0_0_var(--color-primary)]",
                    )}
                  >
                    {boxes.of(row)}
                  </td>
                )}
                {columns.map((column, index) => (
                  <td
                    key={column.key}
                    role="cell"
                    className={clsx(
                      cellLook,
                      "md:overflow-hidden",
                      index === 0 && clsx("md:sticky md:z-4 md:[box-shadow:var(--stick-edge,none)]", edge),
                      column.align === "right" && "md:text-right",
                      PLACES[column.phone],
                    )}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

type HeaderCellProps<Row> = {
  column: ListColumn<Row>;
  sort: ListTableProps<Row>["sort"];
  first: boolean;
  /** Has a width of its own. */
  fixed: boolean;
  /** Where the first column stays. */
  edge: string;
  /** Pixels all columns need together. */
  needed: number;
};

function HeaderCell<Row>({ column, sort, first, fixed, edge, needed }: HeaderCellProps<Row>) {
  const sorted = column.sort !== undefined && column.sort === sort.field;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      role="columnheader"
      scope="col"
      {...(sorted && { "aria-sort": sort.descending ? "descending" : "ascending" })}
      {...(fixed && { style: { width: column.grows ? `${(column.width / needed) * 100}%` : column.width } })}
      className={clsx(
        headLook,
        first && clsx("z-6 md:[box-shadow:var(--stick-edge,none)]", edge),
        column.align === "right" && "text-right",
      )}
    >
      <span className={clsx(column.hideHeader && "sr-only", column.sort && "md:hidden")}>{column.header}</span>
      {/* Cards have no visible header: there the name stays for assistive technology, the link would be a hidden stop. */}
      {column.sort && (
        <Link
          href={sort.hrefFor(column.sort, sorted && !sort.descending)}
          scroll={false}
          prefetch={false}
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
