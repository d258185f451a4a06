"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { useController } from "react-hook-form";
import { Field, type FieldProps } from "./field.client";
import { typedAmount } from "./typed-amount";
import { writtenAmount } from "./written-amount";

/**
 * An amount, typed as people write it and kept as a decimal string; rewritten in the reader's form when the field is left.
 * @param symbol of the currency
 * @param digits decimals of the currency
 */
export function MoneyField({ symbol, digits = 2, ...field }: FieldProps & { symbol: string; digits?: number }) {
  const locale = useLocale();
  const { field: bound } = useController({ name: field.name });
  const [typed, setTyped] = useState<string | null>(null);
  const amount = typeof bound.value === "string" ? bound.value : "";
  return (
    <Field {...field}>
      {(control) => (
        <div className="input gap-2" data-edge="">
          <input
            {...control}
            ref={bound.ref}
            name={field.name}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={typed ?? writtenAmount(amount, locale, digits)}
            onFocus={() => setTyped(writtenAmount(amount, locale, digits))}
            onChange={(event) => {
              setTyped(event.target.value);
              bound.onChange(typedAmount(event.target.value, locale));
            }}
            onBlur={() => {
              setTyped(null);
              bound.onBlur();
            }}
            className="text-right tabular-nums"
          />
          <span className="flex-none text-subtle">{symbol}</span>
        </div>
      )}
    </Field>
  );
}
