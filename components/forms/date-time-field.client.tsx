"use client";

import { useFormContext } from "react-hook-form";
import { Field, type FieldProps } from "./field.client";

/** A day and a time, with the platform's own picker: text such as `2026-11-23T14:30`, in no zone. */
export function DateTimeField({ max, ...field }: FieldProps & { max?: string }) {
  const { register } = useFormContext();
  return (
    <Field {...field}>
      {(control) => (
        <input {...control} {...register(field.name)} type="datetime-local" max={max} className="input tabular-nums" />
      )}
    </Field>
  );
}
