"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Currency } from "@/lib/kernel/currency";
import { useDocumentForm } from "./cells.client";
import { useEditor } from "./editor-context.client";
import { shortSign } from "./figures";
import type { LineDeeds } from "./line-controls.client";
import type { TypedLine } from "./typed-document";

export type LineSummaryProps = {
  index: number;
  row: string;
  name: string;
  net: string | null;
  open: boolean;
  wrong: boolean;
  deeds: LineDeeds;
};

/** A row on phones: two lines that open its fields. */
export function LineSummary({ index, row, name, net, open, wrong, deeds }: LineSummaryProps) {
  const t = useTranslations("editor.summary");
  const { getValues } = useDocumentForm();
  const { locale } = useEditor();
  const line = getValues(`lineItems.${index}`) as TypedLine | undefined;
  // The draft was replaced by one with fewer rows, and this one is about to go.
  if (!line) return null;
  const { description, quantity, unit, unitPrice, discount, discountUnit, vat } = line;
  const amount = t("amount", { quantity: quantity || "1", unit: unit || "none", price: unitPrice || "0" });
  const sign = discountUnit === "percent" ? "%" : shortSign(getValues("currency") as Currency, locale);
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-label={t(open ? "close" : "edit", { line: name })}
      onClick={() => deeds.open(open ? null : row)}
      className="line-summary"
    >
      <span dir="auto" className="line-clamp-2 font-medium whitespace-pre-line">
        {description || t("noDescription")}
      </span>
      <span className="num text-right font-medium">
        {net ?? <CircleAlert aria-hidden className="icon text-danger" />}
      </span>
      <small className="text-meta text-subtle">
        {discount ? t("discounted", { amount, discount: `${discount}\u00a0${sign}` }) : amount}
      </small>
      <small className={`text-right text-meta ${wrong ? "text-danger" : "text-subtle"}`}>
        {wrong ? t("wrong") : t("vat", { vat })}
      </small>
    </button>
  );
}
