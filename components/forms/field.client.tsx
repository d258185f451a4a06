"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, type ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { useFormSurroundings } from "./action-form.client";

/** Attributes that tie a control to its label, hint and error. Spread them on the control. */
export type ControlAttributes = {
  id: string;
  "aria-invalid": boolean | undefined;
  "aria-describedby": string | undefined;
};

/** Props every labelled field takes. */
export type FieldProps = {
  /** Name in the form’s values, dotted for nested ones. */
  name: string;
  label: string;
  /** Help that stays visible, under the label. */
  hint?: ReactNode;
  /** Adds “(facultatif)”: fields are required unless they say so. */
  optional?: boolean;
  /** A link on the label’s line. */
  action?: ReactNode;
  /** What was checked and found right, shown in place of an error. */
  confirmation?: ReactNode;
  className?: string;
};

/** Reads the error of a field and makes the ids that tie its parts together; also tells the error summary its label. */
export function useFieldParts({ name, label, hint }: Pick<FieldProps, "name" | "label" | "hint">) {
  const id = useId();
  const { labels } = useFormSurroundings();
  const { getFieldState, formState } = useFormContext();
  const error = getFieldState(name, formState).error?.message;
  useEffect(() => {
    labels.set(name, label);
    return () => void labels.delete(name);
  }, [labels, name, label]);
  const described = [hint != null && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const control: ControlAttributes = {
    id,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
  };
  return { id, error, control };
}

/** The error of a field, with its icon. */
export function FieldMessage({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-meta text-danger">
      <CircleAlert aria-hidden className="icon mt-px size-3.5! stroke-2" />
      {error}
    </p>
  );
}

/** Label above hint above control above error. `children` draws the control. */
export function Field({
  children,
  optional = false,
  action,
  confirmation,
  className = "",
  ...field
}: FieldProps & { children: (control: ControlAttributes) => ReactNode }) {
  const t = useTranslations("common");
  const { id, error, control } = useFieldParts(field);
  return (
    <div className={`grid min-w-0 content-start gap-1 ${className}`}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-table font-medium">
          {field.label}
          {optional && <span className="font-normal text-subtle"> {t("optional")}</span>}
        </label>
        {action}
      </div>
      {field.hint != null && (
        <p id={`${id}-hint`} className="text-meta text-subtle">
          {field.hint}
        </p>
      )}
      {children(control)}
      <FieldMessage id={id} error={error} />
      {!error && confirmation != null && (
        <p className="flex items-center gap-1.5 text-meta text-success">
          <CircleCheck aria-hidden className="icon size-3.5! stroke-2" />
          {confirmation}
        </p>
      )}
    </div>
  );
}
