import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { writtenFigure, writtenNumber, writtenPercent } from "@/components/format/written-number";
import type { LineItemView } from "@/lib/billing/documents/view";
import { minorDigits, type Currency } from "@/lib/kernel/currency";

export type LineTableProps = { lines: readonly LineItemView[]; currency: string };

const cell = "md:h-(--row) md:border-t md:border-border md:px-3 md:py-2 md:align-top md:first:pl-5 md:last:pr-5";
const figure = `${cell} num md:text-right`;
/** The unit of a quantity stands close to it, as on paper, and is left as it was written: no plural is made up. */
const besides = "md:pl-0";
const head =
  "h-9 border-y border-border px-3 text-left text-meta font-medium whitespace-nowrap text-muted first:pl-5 last:pr-5";

/**
 * What a document charges for, with its headings and texts; two-line cards below 768 px. Roles are spelled out because
 * browsers drop them from table elements that are laid out as a grid.
 */
export function LineTable({ lines, currency }: LineTableProps) {
  const t = useTranslations("documents.lines");
  const withUnits = lines.some((line) => line.type === "item" && line.unit);
  const columns = (["description", "quantity", "unit", "unitPrice", "discount", "vat", "amount"] as const).filter(
    (column) => column !== "unit" || withUnits,
  );
  return (
    <table role="table" aria-label={t("label")} className="w-full text-table max-md:block">
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className={clsx(head, column === "unit" ? besides : column !== "description" && "text-right")}
            >
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {lines.map((line) =>
          line.type === "item" ? (
            <ItemRow key={line.position} line={line} currency={currency} withUnits={withUnits} />
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

function ItemRow({ line, currency, withUnits }: { line: LineItemView; currency: string; withUnits: boolean }) {
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
        <span className="md:hidden">
          {" × "}
          {price}
          {unit && ` / ${unit}`}
          {off && ` − ${off}`}
        </span>
      </td>
      {withUnits && (
        <td role="cell" className={`${cell} ${besides} whitespace-nowrap text-subtle max-md:hidden`}>
          <bdi>{unit}</bdi>
        </td>
      )}
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
