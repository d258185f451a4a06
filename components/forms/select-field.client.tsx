"use client";

import { useFormContext } from "react-hook-form";
import { Select, type SelectOption } from "@/components/ui/select";
import { Field, type FieldProps } from "./field.client";

export type SelectFieldProps = FieldProps & {
  options: readonly SelectOption[];
  disabled?: boolean;
  autoComplete?: string;
};

/** One of up to 15 fixed options. */
export function SelectField({ options, disabled, autoComplete, ...field }: SelectFieldProps) {
  const { register } = useFormContext();
  return (
    <Field {...field}>
      {(control) => (
        <Select
          {...control}
          {...register(field.name)}
          options={options}
          disabled={disabled}
          autoComplete={autoComplete}
        />
      )}
    </Field>
  );
}
