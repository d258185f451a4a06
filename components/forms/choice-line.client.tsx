"use client";

import type { ReactNode } from "react";
import { FieldMessage, useFieldParts, type ControlAttributes, type FieldProps } from "./field.client";

export type ChoiceLineProps = Pick<FieldProps, "name" | "label" | "hint" | "className">;

/** A small control with its label at the right: checkboxes, and switches at the end of the line with `end`. */
export function ChoiceLine({
  end = false,
  className = "",
  children,
  ...field
}: ChoiceLineProps & { end?: boolean; children: (control: ControlAttributes) => ReactNode }) {
  const { id, error, control } = useFieldParts(field);
  return (
    <div className={className}>
      <div className={`flex min-h-11 gap-3 md:min-h-0 ${end ? "items-center justify-between" : "items-start gap-2"}`}>
        {!end && <span className="flex h-5.5 items-center max-md:h-11">{children(control)}</span>}
        <div className="min-w-0 max-md:py-[11px]">
          <label htmlFor={id} className={`block ${end ? "font-medium" : ""}`}>
            {field.label}
          </label>
          {field.hint != null && (
            <p id={`${id}-hint`} className="text-meta text-subtle">
              {field.hint}
            </p>
          )}
        </div>
        {end && children(control)}
      </div>
      <FieldMessage id={id} error={error} />
    </div>
  );
}
