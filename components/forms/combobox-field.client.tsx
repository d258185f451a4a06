"use client";

import { useController } from "react-hook-form";
import { Combobox } from "@/components/ui/combobox.client";
import type { ComboboxOption } from "@/components/ui/combobox-list.client";
import { Field, type FieldProps } from "./field.client";

/** One value out of a long list, found by typing: time zone, country. */
export function ComboboxField({ options, ...field }: FieldProps & { options: readonly ComboboxOption[] }) {
  const { field: bound } = useController({ name: field.name });
  return (
    <Field {...field}>
      {(control) => (
        <Combobox
          {...control}
          ref={bound.ref}
          label={field.label}
          options={options}
          value={typeof bound.value === "string" ? bound.value : ""}
          onChange={bound.onChange}
          onBlur={bound.onBlur}
        />
      )}
    </Field>
  );
}
