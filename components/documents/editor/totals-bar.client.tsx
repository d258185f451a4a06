"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState, type ReactNode } from "react";
import type { Totals } from "@/lib/billing/documents/totals";
import { useEditor } from "./editor-context.client";
import { writePercent } from "./figures";

const REST_MS = 600;

type Figure = { key: string; label: string; value: string };

export type TotalsBarProps = {
  totals: Totals | null;
  /** An amount without the sign of its currency. */
  print: (minor: bigint) => string;
  /** The same with it. */
  printSum: (minor: bigint) => string;
  /** The discount as it was typed, for its label. */
  discount: string;
  /** On phones: the primary action. */
  action: ReactNode;
};

/** The figures of the document, always in view; they are spoken when the typing rests. */
export function TotalsBar({ totals, print, printSum, discount, action }: TotalsBarProps) {
  const t = useTranslations("editor.totals");
  const { kind, locale, words, settings } = useEditor();
  const figures: Figure[] = [];
  if (totals) {
    const add = (key: string, label: string, minor: bigint) => figures.push({ key, label, value: print(minor) });
    if (totals.discount !== 0n) add("discount", t("discount", { discount }), -totals.discount);
    add("exclVat", t("exclVat"), totals.exclVat);
    const untaxed = settings.usual.category === "E" && totals.vat === 0n;
    for (const { vatCategory, vatRate, vat } of untaxed ? [] : totals.groups) {
      const label = vatCategory === "S" ? t("vat", { rate: writePercent(vatRate, locale) }) : words[vatCategory];
      add(`${vatCategory} ${vatRate}`, label, vat);
    }
    if (!untaxed) add("inclVat", t("inclVat"), totals.inclVat);
  }
  const due = { label: t(`due.${kind}`), value: totals ? printSum(totals.inclVat) : t("tooLarge") };
  const spoken = useRested([...figures, due].map(({ label, value }) => t("spoken", { label, value })).join(", "));
  return (
    <section aria-label={t("label")} className="editor-totals">
      <dl className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2 md:justify-end">
        {figures.map(({ key, label, value }) => (
          <div key={key} className="max-md:hidden">
            <dt className="text-right text-meta whitespace-nowrap text-subtle">{label}</dt>
            <dd className="num mt-0.5 text-right">{value}</dd>
          </div>
        ))}
        <div>
          <dt className="text-meta whitespace-nowrap text-subtle md:text-right md:font-medium md:text-text">
            {due.label}
          </dt>
          <dd className="num text-title font-semibold tracking-[-0.01em] md:text-right">{due.value}</dd>
        </div>
      </dl>
      <div className="md:hidden">{action}</div>
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
    </section>
  );
}

/** A text once it has not changed for a while; what it was at first is not told again. */
function useRested(text: string): string {
  const [first] = useState(text);
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested === first ? "" : rested;
}
