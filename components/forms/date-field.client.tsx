"use client";

import { useFormContext } from "react-hook-form";
import { Field, type FieldProps } from "./field.client";

/** A day, with the platform's own picker: text such as `2026-11-23`, blank for none. */
export function DateField({ min, max, ...field }: FieldProps & { min?: string | undefined; max?: string | undefined }) {
  const { register } = useFormContext();
  return (
    <Field {...field}>
      {(control) => (
        <input {...control} {...register(field.name)} type="date" min={min} max={max} className="input tabular-nums" />
      )}
    </Field>
  );
}
