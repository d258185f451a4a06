"use client";

import { useTranslations } from "next-intl";
import { useController } from "react-hook-form";
import { Field, type FieldProps } from "./field.client";

const COLOR = /^#[0-9a-f]{6}$/i;

/** A colour as `#rrggbb`, typed or picked. */
export function ColorField(field: FieldProps) {
  const t = useTranslations("states");
  const { field: bound } = useController({ name: field.name });
  const typed = typeof bound.value === "string" ? bound.value : "";
  const picked = COLOR.test(typed.trim()) ? typed.trim().toLowerCase() : "#000000";
  return (
    <Field {...field}>
      {(control) => (
        <div className="flex items-center gap-2">
          <input
            type="color"
            aria-label={t("pickColor", { label: field.label })}
            value={picked}
            onChange={(event) => bound.onChange(event.target.value)}
            className="h-(--control) w-12 flex-none cursor-pointer rounded-control border border-edge bg-surface p-1 max-md:h-11"
          />
          <input
            {...control}
            {...bound}
            value={typed}
            type="text"
            spellCheck={false}
            autoComplete="off"
            className="input mono max-w-32"
          />
        </div>
      )}
    </Field>
  );
}
