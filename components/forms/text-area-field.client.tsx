"use client";

import { useFormContext } from "react-hook-form";
import { Field, type FieldProps } from "./field.client";

/** Several lines of text; the box grows with its content up to the height of a page. */
export function TextAreaField({ rows = 3, maxLength, ...field }: FieldProps & { rows?: number; maxLength?: number }) {
  const { register } = useFormContext();
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          {...register(field.name)}
          rows={rows}
          maxLength={maxLength}
          className="input field-sizing-content max-h-96"
        />
      )}
    </Field>
  );
}
