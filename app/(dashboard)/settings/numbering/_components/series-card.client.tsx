"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { useWatch } from "react-hook-form";
import { SelectField } from "@/components/forms/select-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { Card } from "@/components/ui/card";
import {
  checkNumberPattern,
  documentNumber,
  NUMBER_RESETS,
  type NumberReset,
} from "@/lib/billing/documents/number-pattern";
import type { LocalDate } from "@/lib/kernel/local-date";

/** The number that comes next as it will be printed; nothing while what is typed gives none. */
function nextNumber(pattern: string, reset: NumberReset, next: string, today: LocalDate): string | null {
  if (!/^[1-9]\d{0,8}$/.test(next.trim())) return null;
  try {
    checkNumberPattern(pattern.trim(), reset);
  } catch {
    return null;
  }
  return documentNumber(pattern.trim(), today, Number(next));
}

type Props = { field: "quote" | "invoice" | "creditNote"; title: string; today: LocalDate };

/** One series: pattern, when it starts again, and the number that comes next, shown while somebody types. */
export function SeriesCard({ field, title, today }: Props) {
  const t = useTranslations("invoicing.numbering");
  const [pattern, reset, next] = useWatch({ name: [`${field}Pattern`, `${field}Reset`, `${field}Next`] }) as [
    string,
    NumberReset,
    string,
  ];
  const number = useDeferredValue(nextNumber(pattern, reset, next, today));
  return (
    <Card title={title}>
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,2.4fr)_minmax(0,1.1fr)_minmax(0,1fr)]">
        <TextField
          name={`${field}Pattern`}
          label={t("pattern")}
          hint={t("patternHint")}
          look="mono"
          spellCheck={false}
          autoComplete="off"
        />
        <SelectField
          name={`${field}Reset`}
          label={t("reset")}
          hint={t("resetHint")}
          options={NUMBER_RESETS.map((value) => ({ value, label: t(`resets.${value}`) }))}
        />
        <TextField
          name={`${field}Next`}
          label={t("next")}
          hint={t("nextHint")}
          inputMode="numeric"
          look="num"
          align="right"
          autoComplete="off"
        />
      </div>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-2 rounded-control bg-raised px-3 py-2 text-table">
        <span className="text-subtle">{t("preview")}</span>
        <output aria-label={t("previewOf", { series: title })} className="mono font-medium">
          {number ?? "–"}
        </output>
      </p>
    </Card>
  );
}
