"use client";

import { useFormContext } from "react-hook-form";
import { Field, type FieldProps } from "./field.client";

/**
 * A six-digit code from an authenticator: one field, so that paste, autofill and screen readers treat it as one code.
 * (Boxes drawn by input-otp need a `<style>` element, refused on the statically rendered pages.)
 */
export function CodeField(field: FieldProps) {
  const { register } = useFormContext();
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          {...register(field.name, { setValueAs: (typed: unknown) => String(typed ?? "").replaceAll(/\s/g, "") })}
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]*"
          maxLength={7}
          spellCheck={false}
          className="input h-12! justify-center text-center indent-[0.4em] font-mono text-title! tracking-[0.4em]"
        />
      )}
    </Field>
  );
}
