"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useWatch } from "react-hook-form";
import { ComboboxField } from "@/components/forms/combobox-field.client";
import { DateField } from "@/components/forms/date-field.client";
import { SelectField } from "@/components/forms/select-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { LOCALES } from "@/lib/catalog/locales";
import { useEditor } from "./editor-context.client";
import type { TypedDocument } from "./typed-document";

const OPERATIONS = ["services", "goods", "both"] as const;

export type DetailFieldsProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Lines are exempt from VAT, and not because the whole business is. */
  exempt: boolean;
};

/** What seldom differs from one document to the next, behind a line that says what it is. */
export function DetailFields({ open, onOpenChange, exempt }: DetailFieldsProps) {
  const t = useTranslations("editor");
  const id = useId();
  const { kind, settings } = useEditor();
  const [currency, locale, operation, supplyFrom] = useWatch<
    TypedDocument,
    ["currency", "locale", "operation", "supplyFrom"]
  >({ name: ["currency", "locale", "operation", "supplyFrom"] });
  const summary = [
    currency,
    t(`languages.${locale}`),
    operation ? t(`operations.${operation}`) : t("operations.none"),
    ...(supplyFrom ? [t("fields.withSupply")] : []),
  ].join(" · ");
  const changesCurrency = kind !== "credit_note";
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => onOpenChange(!open)}
        className="mt-3 flex max-w-full items-center gap-1.5 rounded-small text-left text-table text-muted hover:text-text max-md:min-h-11"
      >
        <ChevronDown aria-hidden className={`icon transition-transform ${open ? "" : "-rotate-90"}`} />
        <span className="font-medium">{t("details")}</span>
        <span className="min-w-0 truncate text-subtle">{summary}</span>
      </button>
      <div id={id} hidden={!open} className="editor-fields mt-3">
        {changesCurrency && (
          <ComboboxField name="currency" label={t("fields.currency")} options={settings.currencies} />
        )}
        <SelectField
          name="locale"
          label={t("fields.locale")}
          options={LOCALES.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        <SelectField
          name="operation"
          label={t("fields.operation")}
          options={[
            { value: "", label: t("operations.none") },
            ...OPERATIONS.map((value) => ({ value, label: t(`operations.${value}`) })),
          ]}
        />
        {changesCurrency && <span className="max-sm:hidden" />}
        <DateField name="supplyFrom" label={t("fields.supplyFrom")} />
        <DateField name="supplyTo" label={t("fields.supplyTo")} min={supplyFrom} />
      </div>
      {changesCurrency && currency !== "EUR" && (
        <div className="editor-fields mt-4">
          <TextField
            name="exchangeRate"
            label={t("fields.exchangeRate", { currency })}
            inputMode="decimal"
            autoComplete="off"
            look="num"
            align="right"
            after="EUR"
            className="sm:col-span-2"
          />
          <DateField name="exchangeRateDate" label={t("fields.exchangeRateDate")} />
        </div>
      )}
      {exempt && (
        <div className="editor-fields mt-4">
          <TextField
            name="exemptionReason"
            label={t("fields.exemptionReason")}
            maxLength={200}
            autoComplete="off"
            className="sm:col-span-full"
          />
        </div>
      )}
    </>
  );
}

/** Fields behind the line, which has to open before one of them can have the focus. */
export const isDetail = (name: string): boolean =>
  ["currency", "locale", "operation", "supplyFrom", "supplyTo"].includes(name);
