"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { TextField } from "@/components/forms/text-field.client";
import { useNumberRules } from "./use-number-rules.client";

const NAMES = ["siren", "siret", "vatNumber"] as const;

/** The three numbers in their kept form once each passes its check, `null` before, and what follows from them. */
function useNumbers() {
  const typed: unknown[] = useWatch({ name: [...NAMES] });
  const rules = useNumberRules(typed.some(Boolean));
  if (!rules) return { siren: null, siret: null, vatNumber: null, computed: null, fits: false };
  const kept = (check: typeof rules.sirenInput, value: unknown) => check.safeParse(value).data ?? null;
  const siren = kept(rules.sirenInput, typed[0]);
  const siret = kept(rules.siretInput, typed[1]);
  const vatNumber = kept(rules.vatNumberInput, typed[2]);
  const known = siren ?? siret?.slice(0, 9);
  const fits = known !== undefined && vatNumber !== null && rules.sirenOfVatNumber(vatNumber) === known;
  return { siren, siret, vatNumber, computed: known ? rules.vatNumberOfSiren(known) : null, fits };
}

/** SIREN, SIRET and VAT number, each checked while it is typed, the last computed from the first. */
export function BusinessNumberFields() {
  const t = useTranslations("settings.identity");
  const { setValue } = useFormContext();
  const { siren, siret, vatNumber, computed, fits } = useNumbers();
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
