"use client";

import { useFormContext } from "react-hook-form";
import { Switch } from "@/components/ui/choices";
import { ChoiceLine, type ChoiceLineProps } from "./choice-line.client";

/** A setting that is on or off, label left and switch right. */
export function SwitchField({ disabled, ...field }: ChoiceLineProps & { disabled?: boolean }) {
  const { register } = useFormContext();
  return (
    <ChoiceLine {...field} end>
      {(control) => <Switch {...control} {...register(field.name)} disabled={disabled} />}
    </ChoiceLine>
  );
}
