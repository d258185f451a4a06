"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { FieldMessage } from "@/components/forms/field.client";
import { DiscountCell, FigureCell, PriceCell, SuggestingCell, type CellProps } from "./cells.client";
import { DescriptionCell } from "./description-cell.client";
import { LineGrip, LineMenu, type LineDeeds } from "./line-controls.client";
import { LineSummary } from "./line-summary.client";
import type { Column } from "./read-line";
import { useUnitSuggestions, useVatCell } from "./use-line-choices.client";

export type RowProps = {
  index: number;
  row: string;
  /** Its place among the items, from 1. */
  number: number;
  /** As its reader writes it; `null` while it cannot be computed. */
  net: string | null;
  /** What is wrong, by column. */
  errors: Partial<Record<Column, string>> | undefined;
  /** On phones: its fields are shown. */
  open: boolean;
  deeds: LineDeeds;
};

const COLUMNS: readonly Column[] = ["description", "quantity", "unit", "unitPrice", "discount", "vat"];

/** What is charged. */
export const ItemRow = memo(function ItemRow({ index, row, number, net, errors, open, deeds }: RowProps) {
  const t = useTranslations("editor");
  const units = useUnitSuggestions();
  const vat = useVatCell();
  const cell = (column: Column): CellProps => ({
    index,
    row,
    label: t(`cells.${column}`, { number }),
    caption: t(`columns.${column}`),
    error: errors?.[column],
  });
  const wrong = COLUMNS.find((column) => errors?.[column]);
  const name = t("line", { number });
  return (
    <div role="group" aria-label={name} data-line={row} data-type="item" data-open={open} className="line">
      <LineGrip row={row} label={t("move", { line: name })} />
      <DescriptionCell {...cell("description")} />
      <FigureCell {...cell("quantity")} column="quantity" />
      <SuggestingCell {...cell("unit")} column="unit" suggestions={units} />
      <PriceCell {...cell("unitPrice")} />
      <DiscountCell {...cell("discount")} />
      <SuggestingCell {...cell("vat")} column="vat" figure {...vat} />
      <span data-net="" className="cell line-net num">
        {net ?? "–"}
      </span>
      <LineMenu row={row} label={t("lineActions", { line: name })} deeds={deeds} />
      <LineSummary index={index} row={row} name={name} net={net} open={open} wrong={Boolean(wrong)} deeds={deeds} />
      {wrong && (
        <div className="cell-message">
          <FieldMessage
            id={`cell-${row}`}
            error={t("cellError", { field: t(`columns.${wrong}`), error: errors?.[wrong] ?? "" })}
          />
        </div>
      )}
    </div>
  );
});
