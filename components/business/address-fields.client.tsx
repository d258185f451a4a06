"use client";

import { useTranslations } from "next-intl";
import { ComboboxField } from "@/components/forms/combobox-field.client";
import { TextField } from "@/components/forms/text-field.client";
import type { ComboboxOption } from "@/components/ui/combobox.client";

/** A postal address. @param countries named in the reader's language */
export function AddressFields({ countries }: { countries: readonly ComboboxOption[] }) {
  const t = useTranslations("settings.identity");
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <TextField
        name="addressLine1"
        label={t("addressLine1")}
        autoComplete="address-line1"
        className="md:col-span-2"
        optional
      />
      <TextField
        name="addressLine2"
        label={t("addressLine2")}
        autoComplete="address-line2"
        className="md:col-span-2"
        optional
      />
      <TextField name="postalCode" label={t("postalCode")} autoComplete="postal-code" look="num" optional />
      <TextField name="city" label={t("city")} autoComplete="address-level2" optional />
      <ComboboxField name="country" label={t("country")} options={countries} className="md:col-span-2" />
    </div>
  );
}
