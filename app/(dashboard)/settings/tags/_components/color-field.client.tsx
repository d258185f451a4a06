"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { FieldMessage, useFieldParts } from "@/components/forms/field.client";
import { Radio } from "@/components/ui/choices";
import { TagDot } from "@/components/ui/tag-dot";
import { TAG_COLORS } from "@/lib/catalog/tag-colors";

/** One of the six colours, each with its name. */
export function ColorField({ name, label }: { name: string; label: string }) {
  const t = useTranslations("tags.colors");
  const { register } = useFormContext();
  const { id, error, control } = useFieldParts({ name, label, hint: undefined });
  return (
    <fieldset aria-describedby={control["aria-describedby"]} aria-invalid={control["aria-invalid"]}>
      <legend className="text-table font-medium">{label}</legend>
      <div className="mt-2 grid grid-cols-2 gap-x-4 sm:grid-cols-3 md:gap-y-2">
        {TAG_COLORS.map((color) => (
          <label key={color} className="flex items-center gap-2 max-md:min-h-11">
            <Radio {...register(name)} value={color} />
            <TagDot color={color} className="size-3" />
            {t(color)}
          </label>
        ))}
      </div>
      <FieldMessage id={id} error={error} />
    </fieldset>
  );
}
