"use client";

import { useTranslations } from "next-intl";
import { announce } from "@/components/layout/announce";
import { minorDigits, type Currency } from "@/lib/kernel/currency";
import { cellAttributes, useDocumentForm, type CellProps } from "./cells.client";
import { useEditor } from "./editor-context.client";
import type { SuggestedLine } from "./editor-types";
import { writeDecimal, writePrice } from "./figures";
import { growingBox } from "./growing-box";
import type { Suggestion } from "./suggestion";
import { useSuggestions } from "./use-suggestions.client";
import { writeVat } from "./vat";

const REST_MS = 200;
const FROM = 2;

type PastLine = Suggestion & { line: SuggestedLine };

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";

/** What is charged, in words. What was charged before is suggested, with its unit, price and VAT. */
export function DescriptionCell(cell: CellProps) {
  const t = useTranslations("editor.suggestions");
  const { register, getValues, setValue } = useDocumentForm();
  const { locale, words, sources } = useEditor();
  const name = `lineItems.${cell.index}` as const;

  const find = async (search: string): Promise<PastLine[]> => {
    const currency = getValues("currency") as Currency;
    const answer = await sources.suggestLines({ search, currency }).catch(() => null);
    const lines = (answer?.ok && answer.data) || [];
    if (lines.length > 0) announce(t("found", { count: lines.length }));
    return lines.map((line) => ({
      value: line.description,
      label: firstLine(line.description),
      detail: writePrice(line.unitPrice, { locale, currency }),
      line,
    }));
  };
  const take = ({ line }: PastLine) => {
    const digits = minorDigits(getValues("currency") as Currency);
    const { quantity, discount, discountUnit, key, type } = getValues(name);
    setValue(name, {
      key,
      type,
      quantity,
      discount,
      discountUnit,
      description: line.description,
      unit: line.unit ?? "",
      unitPrice: writeDecimal(line.unitPrice, locale, digits),
      vat: writeVat(line, locale, words),
    });
  };
  const { field, list } = useSuggestions({ label: t("label"), find, onChoose: take, restMs: REST_MS, from: FROM });
  const { onBlur, ...attributes } = field;
  const registered = register(`${name}.description`, { onBlur });
  return (
    <span className="line-field">
      <span aria-hidden className="line-caption">
        {cell.caption}
      </span>
      <textarea
        {...cellAttributes(cell, "description")}
        {...registered}
        {...attributes}
        ref={growingBox(registered.ref)}
        rows={1}
        dir="auto"
        maxLength={2_000}
        enterKeyHint="next"
        className="cell"
      />
      {list}
    </span>
  );
}
