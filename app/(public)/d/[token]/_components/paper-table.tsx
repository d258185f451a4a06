import { clsx } from "clsx";
import type { SheetRow, SheetTable } from "@/lib/billing/paper/sheet";

type Columns = SheetTable["columns"];

const figure = "num md:py-2.5 md:pl-4 md:text-right md:align-top md:whitespace-nowrap";

/**
 * What is charged; two-line cards below 768 px. Roles are spelled out because browsers drop them from table elements that are laid out as
 * a grid.
 */
export function PaperTable({ table: { description, columns, rows } }: { table: SheetTable }) {
  return (
    <table role="table" aria-label={description} className="w-full text-table max-md:block">
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row" className="border-b border-text text-meta text-muted">
          <th role="columnheader" scope="col" className="pb-1.5 text-left font-medium">
            {description}
          </th>
          {columns.map(({ column, heading }) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className={clsx(
                "pb-1.5 pl-4 font-medium md:whitespace-nowrap",
                column === "unit" ? "pl-2! text-left" : "text-right",
              )}
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((row, index) => (
          <Row key={index} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, columns }: { row: SheetRow; columns: Columns }) {
  if (row.type !== "item") {
    return (
      <tr role="row" className="border-b border-border max-md:block">
        <td
          role="cell"
          colSpan={columns.length + 1}
          className={clsx(
            "py-2.5 whitespace-pre-line max-md:block",
            row.type === "section" ? "font-semibold" : "text-muted",
          )}
        >
          <bdi>{row.type === "section" ? row.text : row.lines.join("\n")}</bdi>
        </td>
      </tr>
    );
  }
  const { title, details, cells } = row;
  return (
    <tr
      role="row"
      className="border-b border-border max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-4 max-md:gap-y-0.5 max-md:py-3"
    >
      <td role="cell" className="md:w-full md:py-2.5 md:align-top">
        <span className="font-medium">
          <bdi>{title}</bdi>
        </span>
        {details.map((line, index) => (
          <span key={index} className="block text-meta text-muted">
            <bdi>{line}</bdi>
          </span>
        ))}
        <span className="num block text-meta text-subtle md:hidden">
          {cells.quantity} × {cells.unitPrice}
          {cells.unit && ` / ${cells.unit}`}
          {cells.discount !== "–" && ` − ${cells.discount}`}
        </span>
      </td>
      {columns.map(({ column }) => (
        <td
          key={column}
          role="cell"
          className={clsx(
            column === "unit" ? "text-muted md:py-2.5 md:pl-2 md:align-top" : figure,
            // A column is as wide as its longest word: the description gives way, words are not cut up.
            "wrap-break-word whitespace-pre-line",
            column === "net" ? "max-md:col-start-2 max-md:row-start-1 max-md:font-medium" : "max-md:hidden",
          )}
        >
          {cells[column]}
        </td>
      ))}
    </tr>
  );
}
