"use client";

import { useFormContext } from "react-hook-form";
import { Checkbox } from "@/components/ui/choices";
import { ChoiceLine, type ChoiceLineProps } from "./choice-line.client";

/** Yes or no, sent with the rest of the form. */
export function CheckboxField({ disabled, ...field }: ChoiceLineProps & { disabled?: boolean }) {
  const { register } = useFormContext();
  return (
    <ChoiceLine {...field}>
      {(control) => <Checkbox {...control} {...register(field.name)} disabled={disabled} />}
    </ChoiceLine>
  );
}
