"use client";

import { useFormContext } from "react-hook-form";
import { Radio } from "@/components/ui/choices";
import { FieldMessage, useFieldParts, type FieldProps } from "./field.client";

export type RadioFieldProps = Pick<FieldProps, "name" | "label" | "hint" | "className"> & {
  options: readonly { value: string; label: string; hint?: string }[];
  /** Side by side: for two or three short words. */
  inline?: boolean;
};

/** One of a few, all of them visible with their explanation. */
export function RadioField({ options, inline = false, className, ...field }: RadioFieldProps) {
  const { register } = useFormContext();
  const { id, error, control } = useFieldParts(field);
  return (
    <fieldset
      className={className}
      aria-describedby={control["aria-describedby"]}
      aria-invalid={control["aria-invalid"]}
    >
      <legend className="text-table font-medium">{field.label}</legend>
      {field.hint != null && (
        <p id={`${id}-hint`} className="mt-1 text-meta text-subtle">
          {field.hint}
        </p>
      )}
      <div className={inline ? "flex flex-wrap gap-x-6 md:mt-1.5" : "mt-2 grid gap-3 max-md:gap-0"}>
        {options.map((option) => (
          <label key={option.value} className="flex items-start gap-2 max-md:min-h-11 max-md:items-center">
            <span className="flex h-5.5 items-center">
              <Radio {...register(field.name)} value={option.value} />
            </span>
            <span>
              {option.label}
              {option.hint && <span className="block text-meta text-subtle">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldMessage id={id} error={error} />
    </fieldset>
  );
}
