"use client";

import { useFormContext } from "react-hook-form";
import { Field, type FieldProps } from "./field.client";

/** A calendar day, with the platform's own picker: text such as `2026-11-23`. */
export function DayField({ min, max, ...field }: FieldProps & { min?: string; max?: string }) {
  const { register } = useFormContext();
  return (
    <Field {...field}>
      {(control) => (
        <input {...control} {...register(field.name)} type="date" min={min} max={max} className="input tabular-nums" />
      )}
    </Field>
  );
}
