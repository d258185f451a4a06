"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import type { z } from "zod";
import { TextField } from "@/components/forms/text-field.client";
import {
  sirenInput,
  sirenOfVatNumber,
  siretInput,
  vatNumberInput,
  vatNumberOfSiren,
} from "@/lib/identity/business-numbers/input";

/** The value of a field in its kept form once it passes its check, `null` before. */
function useChecked(name: string, check: z.ZodType<string | null>): string | null {
  const typed: unknown = useWatch({ name });
  const result = check.safeParse(typed);
  return result.success ? result.data : null;
}

/** SIREN, SIRET and VAT number, each checked while it is typed, the last computed from the first. */
export function BusinessNumberFields() {
  const t = useTranslations("settings.identity");
  const { setValue } = useFormContext();
  const siren = useChecked("siren", sirenInput);
  const siret = useChecked("siret", siretInput);
  const vatNumber = useChecked("vatNumber", vatNumberInput);
  const known = siren ?? siret?.slice(0, 9);
  const inVatNumber = vatNumber && sirenOfVatNumber(vatNumber);
  const fits = vatNumber && inVatNumber && inVatNumber === known;
  const computed = known && vatNumberOfSiren(known);
  return (
    <>
      <TextField
        name="siren"
        label={t("siren")}
        hint={t("sirenHint")}
        inputMode="numeric"
        look="num"
        spellCheck={false}
        confirmation={siren && t("keyValid")}
        optional
      />
      <TextField
        name="siret"
        label={t("siret")}
        hint={t("siretHint")}
        inputMode="numeric"
        look="num"
        spellCheck={false}
        confirmation={siret && t("keyValid")}
        optional
      />
      <TextField
        name="vatNumber"
        label={t("vatNumber")}
        hint={t("vatNumberHint")}
        spellCheck={false}
        autoCapitalize="characters"
        confirmation={vatNumber && t(fits ? "vatFits" : "formatValid")}
        action={
          computed &&
          computed !== vatNumber && (
            <button
              type="button"
              className="more max-md:min-h-6"
              onClick={() => setValue("vatNumber", computed, { shouldDirty: true, shouldValidate: true })}
            >
              {t("computeVat")}
            </button>
          )
        }
        optional
      />
    </>
  );
}
