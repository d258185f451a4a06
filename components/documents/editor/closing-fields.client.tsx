"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { Field } from "@/components/forms/field.client";
import { TextAreaField } from "@/components/forms/text-area-field.client";
import { minorDigits, type Currency } from "@/lib/kernel/currency";
import { useDocumentForm } from "./cells.client";
import { useEditor } from "./editor-context.client";
import { readDecimal, settleDiscount, shortSign, writeDecimal } from "./figures";
import type { TypedDocument } from "./typed-document";

/** What is taken off the whole, and what else there is to say. */
export function ClosingFields() {
  const t = useTranslations("editor.fields");
  const { kind } = useEditor();
  return (
    <div className="editor-fields">
      {kind !== "credit_note" && <DocumentDiscount />}
      <TextAreaField
        name="notes"
        label={t("notes")}
        optional
        rows={2}
        maxLength={5_000}
        className={kind === "credit_note" ? "sm:col-span-full" : "sm:col-span-3"}
      />
    </div>
  );
}

function DocumentDiscount() {
  const t = useTranslations("editor");
  const { locale } = useEditor();
  const { register, getValues, setValue } = useDocumentForm();
  const unit = useWatch<TypedDocument, "discountUnit">({ name: "discountUnit" });
  const currency = useWatch<TypedDocument, "currency">({ name: "currency" }) as Currency;
  const tidy = () => {
    const [discount, discountUnit] = getValues(["discount", "discountUnit"]);
    const settled = settleDiscount({ discount, discountUnit }, { locale, currency });
    const digits = settled.discountUnit === "amount" ? minorDigits(currency) : 0;
    if (settled.discountUnit !== discountUnit) setValue("discountUnit", settled.discountUnit);
    setValue("discount", writeDecimal(readDecimal(settled.discount, locale), locale, digits));
  };
  const other = unit === "percent" ? "amount" : "percent";
  const label = t("fields.discount");
  return (
    <Field name="discount" label={label}>
      {(control) => (
        <div className="input gap-1 pr-1!" data-edge="">
          <input
            {...control}
            {...register("discount", { onBlur: tidy })}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className="text-right tabular-nums"
          />
          <button
            type="button"
            aria-label={t(`cells.discountTo.${other}`, { field: label })}
            onClick={() => setValue("discountUnit", other)}
            className="h-7 min-w-7 flex-none rounded-small px-1.5 text-subtle hover:bg-raised hover:text-text max-md:h-9 max-md:min-w-9"
          >
            {unit === "percent" ? "%" : shortSign(currency, locale)}
          </button>
        </div>
      )}
    </Field>
  );
}
