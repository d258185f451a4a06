"use client";

import { useFormContext } from "react-hook-form";
import { Field, type FieldProps } from "./field.client";

/** Several lines of text; the box grows with its content up to the height of a page. */
export function TextAreaField({
  rows = 3,
  maxLength,
  placeholder,
  ...field
}: FieldProps & {
  rows?: number;
  maxLength?: number;
  /** What counts while the box is empty; never a label. */
  placeholder?: string;
}) {
  const { register } = useFormContext();
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          {...register(field.name)}
          rows={rows}
          maxLength={maxLength}
          placeholder={placeholder}
          className="input field-sizing-content max-h-96"
        />
      )}
    </Field>
  );
}
