"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { MoneyField } from "@/components/forms/money-field.client";
import { SelectField } from "@/components/forms/select-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { hasShareCapital, LEGAL_FORMS, VAT_REGIMES, type LegalForm } from "@/lib/catalog/legal-forms";
import { BusinessNumberFields } from "./business-number-fields.client";

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
      <BusinessNumberFields />
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
