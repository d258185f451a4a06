"use client";

import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { Field, type FieldProps } from "./field.client";

type InputAttributes = Pick<
  ComponentProps<"input">,
  "autoComplete" | "inputMode" | "maxLength" | "readOnly" | "disabled" | "spellCheck" | "autoCapitalize"
>;

export type TextFieldProps = FieldProps &
  InputAttributes & {
    type?: "text" | "email" | "tel" | "url" | "search";
    /** Unit or sign inside the box, before or after the text. */
    before?: ReactNode;
    after?: ReactNode;
    /** `num` for figures, `mono` for references, IBAN, codes. */
    look?: "text" | "num" | "mono";
    align?: "left" | "right";
  };

/** One line of text. Numbers and money too, with `inputMode="decimal"`: never `type=number`. */
export function TextField({
  type = "text",
  before,
  after,
  look = "text",
  align = "left",
  autoComplete,
  inputMode,
  maxLength,
  readOnly,
  disabled,
  spellCheck,
  autoCapitalize,
  ...field
}: TextFieldProps) {
  const { register } = useFormContext();
  const attributes = { autoComplete, inputMode, maxLength, readOnly, disabled, spellCheck, autoCapitalize };
  const style = clsx(look === "num" && "tabular-nums", look === "mono" && "mono", align === "right" && "text-right");
  return (
    <Field {...field}>
      {(control) =>
        before === undefined && after === undefined ? (
          <input {...control} {...attributes} {...register(field.name)} type={type} className={clsx("input", style)} />
        ) : (
          <div className="input gap-2" data-edge="">
            {before !== undefined && <span className="flex-none text-subtle">{before}</span>}
            <input {...control} {...attributes} {...register(field.name)} type={type} className={style} />
            {after !== undefined && <span className="flex-none text-subtle">{after}</span>}
          </div>
        )
      }
    </Field>
  );
}
