"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import type { z } from "zod";
import { MoneyField } from "@/components/forms/money-field.client";
import { SelectField } from "@/components/forms/select-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { hasShareCapital, LEGAL_FORMS, VAT_REGIMES, type LegalForm } from "@/lib/catalog/legal-forms";
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

/** What French law wants on documents, each number checked while it is typed. @param currencySymbol of the share capital */
export function LegalIdentityFields({ currencySymbol }: { currencySymbol: string }) {
  const t = useTranslations("settings.identity");
  const law = useTranslations("workspace");
  const form: unknown = useWatch({ name: "legalForm" });
  const withCapital = typeof form !== "string" || form === "" || hasShareCapital(form as LegalForm);
  const choose = { value: "", label: t("unset") };
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <TextField name="legalName" label={t("legalName")} autoComplete="organization" optional />
      <SelectField
        name="legalForm"
        label={t("legalForm")}
        options={[choose, ...LEGAL_FORMS.map((value) => ({ value, label: law(`legalForms.${value}`) }))]}
        optional
      />
      <NumberFields />
      <TextField name="ape" label={t("ape")} hint={t("apeHint")} look="mono" spellCheck={false} optional />
      <SelectField
        name="vatRegime"
        label={t("vatRegime")}
        hint={t("vatRegimeHint")}
        options={[choose, ...VAT_REGIMES.map((value) => ({ value, label: law(`vatRegimes.${value}`) }))]}
        className="md:col-span-2"
        optional
      />
      <TextField name="registerCity" label={t("registerCity")} hint={t("registerCityHint")} optional />
      {withCapital && (
        <MoneyField
          name="shareCapital"
          label={t("shareCapital")}
          hint={t("shareCapitalHint")}
          symbol={currencySymbol}
          optional
        />
      )}
    </div>
  );
}

function NumberFields() {
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
