"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { writtenMoney } from "@/components/format/written-money";
import { FieldMessage, useFieldParts } from "@/components/forms/field.client";
import { typedAmount } from "@/components/forms/typed-amount";
import { writtenAmount } from "@/components/forms/written-amount";
import { Checkbox } from "@/components/ui/choices";

export type CreditableLine = {
  position: number;
  description: string;
  quantity: string;
  unit: string | null;
  /** Without VAT. */
  net: string;
};

/** The lines of the invoice, each with how much of it is credited. */
export function CreditedLines({ lines, currency }: { lines: readonly CreditableLine[]; currency: string }) {
  const t = useTranslations("document-page.credit");
  const { id, error, control } = useFieldParts({ name: "lines", label: t("lines") });
  // Errors of single lines make the error of all of them an object without words.
  const message = typeof error === "string" ? error : undefined;
  return (
    <fieldset aria-describedby={message ? control["aria-describedby"] : undefined}>
      <legend className="sr-only">{t("lines")}</legend>
      <ul className="max-h-80 divide-y divide-border overflow-y-auto rounded-control border border-border" data-edge="">
        {lines.map((line, index) => (
          <li key={line.position}>
            <LineChoice line={line} index={index} currency={currency} />
          </li>
        ))}
      </ul>
      <FieldMessage id={id} error={message} />
    </fieldset>
  );
}

function LineChoice({ line, index, currency }: { line: CreditableLine; index: number; currency: string }) {
  const t = useTranslations("document-page.credit");
  const locale = useLocale();
  const { register } = useFormContext();
  const chosen: unknown = useWatch({ name: `lines.${index}.chosen` });
  return (
    <div className="grid gap-2 px-3 py-2 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
      <label className="flex min-h-9 items-center gap-2.5 text-table max-md:min-h-11">
        <Checkbox {...register(`lines.${index}.chosen`)} />
        <bdi className="line-clamp-2 min-w-0 flex-1">{line.description}</bdi>
        <span className="num text-subtle">{t("net", { amount: writtenMoney(line.net, currency, locale) })}</span>
      </label>
      {chosen === true && (
        <QuantityField
          name={`lines.${index}.quantity`}
          label={t("quantityOf", { line: line.description })}
          unit={line.unit}
        />
      )}
    </div>
  );
}

function QuantityField({ name, label, unit }: { name: string; label: string; unit: string | null }) {
  const locale = useLocale();
  const {
    field: { ref, value, onChange, onBlur },
  } = useController({ name });
  const { id, error, control } = useFieldParts({ name, label });
  const [typed, setTyped] = useState<string | null>(null);
  const quantity = typeof value === "string" ? value : "";
  return (
    <div className="grid gap-1 sm:w-44">
      <div className="input gap-2" data-edge="">
        <input
          {...control}
          ref={ref}
          name={name}
          aria-label={label}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? writtenAmount(quantity, locale, 0)}
          onFocus={() => setTyped(writtenAmount(quantity, locale, 0))}
          onChange={({ target }) => {
            setTyped(target.value);
            onChange(typedAmount(target.value, locale));
          }}
          onBlur={() => {
            setTyped(null);
            onBlur();
          }}
          className="min-w-0 text-right tabular-nums"
        />
        {unit && <span className="max-w-20 flex-none truncate text-subtle">{unit}</span>}
      </div>
      <FieldMessage id={id} error={error} />
    </div>
  );
}
