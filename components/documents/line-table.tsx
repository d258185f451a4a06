import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { writtenFigure, writtenNumber, writtenPercent } from "@/components/format/written-number";
import type { LineItemView } from "@/lib/billing/documents/view";
import { minorDigits, type Currency } from "@/lib/kernel/currency";

export type LineTableProps = { lines: readonly LineItemView[]; currency: string };

const cell = "md:h-(--row) md:border-t md:border-border md:px-3 md:py-2 md:align-top md:first:pl-5 md:last:pr-5";
const figure = `${cell} num md:text-right`;
const head =
  "h-9 border-y border-border px-3 text-left text-meta font-medium whitespace-nowrap text-muted first:pl-5 last:pr-5";

/**
 * What a document charges for, with its headings and texts; two-line cards below 768 px. Roles are spelled out because
 * browsers drop them from table elements that are laid out as a grid.
 */
export function LineTable({ lines, currency }: LineTableProps) {
  const t = useTranslations("documents.lines");
  const columns = ["description", "quantity", "unitPrice", "discount", "vat", "amount"] as const;
  return (
    <table role="table" aria-label={t("label")} className="w-full text-table max-md:block">
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          {columns.map((column, index) => (
            <th key={column} role="columnheader" scope="col" className={clsx(head, index > 0 && "text-right")}>
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {lines.map((line) =>
          line.type === "item" ? (
            <ItemRow key={line.position} line={line} currency={currency} />
          ) : (
            <tr key={line.position} role="row" className="max-md:block max-md:border-t max-md:border-border">
              <td
                role="cell"
                colSpan={columns.length}
                className={clsx(
                  "whitespace-pre-line max-md:block max-md:px-4 max-md:py-2.5 md:border-t md:border-border md:px-5 md:py-2.5",
                  line.type === "section" ? "bg-bg font-semibold" : "text-muted",
                )}
              >
                <bdi>{line.description}</bdi>
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function ItemRow({ line, currency }: { line: LineItemView; currency: string }) {
  const locale = useLocale();
  const digits = minorDigits(currency as Currency);
  const { description, quantity, unit, unitPrice, discount, vatRate, vatCategory, netAmount } = line;
  const number = (value: string | null, written: (value: string) => string) => (value === null ? "" : written(value));
  const count = number(quantity, (value) => writtenNumber(value, locale));
  const price = number(unitPrice, (value) => writtenFigure(value, locale, digits));
  const off =
    discount &&
    ("percent" in discount ? writtenPercent(discount.percent, locale) : writtenFigure(discount.amount, locale, digits));
  return (
    <tr
      role="row"
      className="max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-4 max-md:gap-y-1 max-md:border-t max-md:border-border max-md:px-4 max-md:py-3"
    >
      <td role="cell" className={`${cell} w-full min-w-48 whitespace-pre-line max-md:font-medium`}>
        <bdi>{description}</bdi>
      </td>
      <td role="cell" className={`${figure} max-md:row-start-2 max-md:text-subtle`}>
        {count}
        {unit && ` ${unit}`}
        <span className="md:hidden">
          {" × "}
          {price}
          {off && ` − ${off}`}
        </span>
      </td>
      <td role="cell" className={`${figure} max-md:hidden`}>
        {price}
      </td>
      <td role="cell" className={`${figure} max-md:hidden`}>
        {off ?? <span className="text-subtle">–</span>}
      </td>
      <td
        role="cell"
        className={`${figure} max-md:col-start-2 max-md:row-start-2 max-md:text-right max-md:text-subtle`}
      >
        {vatCategory === "S" || vatCategory === "Z"
          ? number(vatRate, (value) => writtenPercent(value, locale))
          : vatCategory}
      </td>
      <td
        role="cell"
        className={`${figure} max-md:col-start-2 max-md:row-start-1 max-md:text-right max-md:font-medium`}
      >
        {number(netAmount, (value) => writtenFigure(value, locale, digits))}
      </td>
    </tr>
  );
}
