"use client";

import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FocusEvent, InputHTMLAttributes } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { minorDigits, type Currency } from "@/lib/kernel/currency";
import { useEditor } from "./editor-context.client";
import { readDecimal, settleDiscount, shortSign, writeDecimal } from "./figures";
import type { Column } from "./read-line";
import type { TypedDocument } from "./typed-document";
import { useSuggestions, type SuggestionsOptions } from "./use-suggestions.client";
import type { Suggestion } from "./suggestion";

export type CellProps = {
  /** Place of the row. */
  index: number;
  /** Key of the row. */
  row: string;
  /** “Quantité, ligne 3”. */
  label: string;
  /** On phones, where the head of the grid is not shown. */
  caption: string;
  /** What is wrong with it. */
  error: string | undefined;
};

export const cellId = (row: string, column: Column): string => `cell-${row}-${column}`;
/** Of what is wrong in a row, which is said under it. */
export const messageId = (row: string): string => `cell-${row}-error`;

export const cellAttributes = ({ row, label, error }: CellProps, column: Column) => ({
  id: cellId(row, column),
  "data-column": column,
  "aria-label": label,
  "aria-invalid": error ? true : undefined,
  "aria-describedby": error ? messageId(row) : undefined,
});

export const useDocumentForm = () => useFormContext<TypedDocument>();

const selectAll = (event: FocusEvent<HTMLInputElement>) => event.target.select();

type Attributes = InputHTMLAttributes<HTMLInputElement>;

/** A number, rewritten in the reader’s form when it is left. */
export function FigureCell({
  column,
  digits = 0,
  ...cell
}: CellProps & { column: "quantity" | "unitPrice"; digits?: number }) {
  const { register, getValues, setValue } = useDocumentForm();
  const { locale } = useEditor();
  const name = `lineItems.${cell.index}.${column}` as const;
  const tidy = () => {
    const typed = getValues(name);
    const written = writeDecimal(readDecimal(typed, locale), locale, digits);
    if (written !== typed) setValue(name, written);
  };
  return (
    <span className="line-field">
      <span aria-hidden className="line-caption">
        {cell.caption}
      </span>
      <input
        {...cellAttributes(cell, column)}
        {...register(name, { onBlur: tidy })}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        onFocus={selectAll}
        data-figure=""
        className="cell"
      />
    </span>
  );
}

/** The price of one, with at least the decimals of the currency. */
export function PriceCell(cell: CellProps) {
  const { getValues } = useDocumentForm();
  return <FigureCell {...cell} column="unitPrice" digits={minorDigits(getValues("currency") as Currency)} />;
}

/** A percentage or an amount: the sign typed with it, or the switch beside it, says which. */
export function DiscountCell(cell: CellProps) {
  const t = useTranslations("editor.cells");
  const { register, getValues, setValue } = useDocumentForm();
  const { locale } = useEditor();
  const name = `lineItems.${cell.index}` as const;
  const unit = useWatch<TypedDocument, `${typeof name}.discountUnit`>({ name: `${name}.discountUnit` });
  const currency = useWatch<TypedDocument, "currency">({ name: "currency" }) as Currency;
  const tidy = () => {
    const { discount, discountUnit } = getValues(name);
    const settled = settleDiscount({ discount, discountUnit }, { locale, currency });
    const written = writeDecimal(
      readDecimal(settled.discount, locale),
      locale,
      settled.discountUnit === "amount" ? minorDigits(currency) : 0,
    );
    if (settled.discountUnit !== discountUnit) setValue(`${name}.discountUnit`, settled.discountUnit);
    if (written !== discount) setValue(`${name}.discount`, written);
  };
  const other = unit === "percent" ? "amount" : "percent";
  return (
    <span className="line-field relative">
      <span aria-hidden className="line-caption">
        {cell.caption}
      </span>
      <input
        {...cellAttributes(cell, "discount")}
        {...register(`${name}.discount`, { onBlur: tidy })}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        placeholder="–"
        onFocus={selectAll}
        data-figure=""
        className="cell pr-6!"
      />
      <button
        type="button"
        // By keys the sign is typed: one stop less on the way through the row.
        tabIndex={-1}
        aria-label={t(`discountTo.${other}`, { field: cell.label })}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setValue(`${name}.discountUnit`, other)}
        className="cell-unit"
      >
        {unit === "percent" ? "%" : shortSign(currency, locale)}
      </button>
    </span>
  );
}

export type SuggestingCellProps = CellProps & {
  column: "unit" | "vat";
  figure?: boolean;
  tidy?: (typed: string) => string;
  suggestions: Omit<SuggestionsOptions<Suggestion>, "label" | "onChoose">;
};

/** Free text with a short list of what it usually is. */
export function SuggestingCell({ column, figure = false, tidy, suggestions, ...cell }: SuggestingCellProps) {
  const { register, getValues, setValue } = useDocumentForm();
  const name = `lineItems.${cell.index}.${column}` as const;
  const { field, list, isOpen, open } = useSuggestions({
    ...suggestions,
    label: cell.label,
    onChoose: ({ value }) => setValue(name, value),
  });
  const { onInput, onKeyDown, onBlur, ...aria } = field;
  const leave = () => {
    onBlur();
    const typed = getValues(name);
    const written = tidy?.(typed) ?? typed;
    if (written !== typed) setValue(name, written);
  };
  const attributes: Attributes = { onInput, onKeyDown, onFocus: selectAll };
  return (
    <span className="line-field relative">
      <span aria-hidden className="line-caption">
        {cell.caption}
      </span>
      <input
        {...cellAttributes(cell, column)}
        {...register(name, { onBlur: leave })}
        {...aria}
        {...attributes}
        type="text"
        {...(figure && { "data-figure": "" })}
        className={clsx("cell pr-5!", isOpen && "relative z-1")}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-hidden
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const input = document.getElementById(cellId(cell.row, column));
          input?.focus();
          if (input && !isOpen) open(input);
        }}
        className="cell-unit"
      >
        <ChevronDown className="icon size-3.5!" />
      </button>
      {list}
    </span>
  );
}
