"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Field, type FieldProps } from "./field.client";
import { PasswordStrength } from "./password-strength.client";

export type PasswordFieldProps = FieldProps & {
  autoComplete: "current-password" | "new-password";
  /** Shows how strong a new password is while it is typed. */
  meter?: boolean;
};

/** A password with a show/hide button. Pasting and password managers work. */
export function PasswordField({ autoComplete, meter = false, ...field }: PasswordFieldProps) {
  const t = useTranslations("common");
  const { register, control: form } = useFormContext();
  const [visible, setVisible] = useState(false);
  const value: unknown = useWatch({ control: form, name: field.name });
  const Icon = visible ? EyeOff : Eye;
  return (
    <Field {...field}>
      {(control) => (
        <>
          <div className="input" data-edge="">
            <input
              {...control}
              {...register(field.name)}
              type={visible ? "text" : "password"}
              autoComplete={autoComplete}
              autoCapitalize="none"
              spellCheck={false}
            />
            <button
              type="button"
              aria-pressed={visible}
              aria-label={t("showPassword")}
              onClick={() => setVisible(!visible)}
              className="-mr-2 ml-1 grid size-7 flex-none place-items-center rounded-small text-muted hover:bg-raised hover:text-text max-md:-mr-3 max-md:size-11"
            >
              <Icon aria-hidden className="icon" />
            </button>
          </div>
          {meter && <PasswordStrength password={typeof value === "string" ? value : ""} />}
        </>
      )}
    </Field>
  );
}
