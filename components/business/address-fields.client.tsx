"use client";

import { useTranslations } from "next-intl";
import { ComboboxField } from "@/components/forms/combobox-field.client";
import { TextField } from "@/components/forms/text-field.client";
import type { ComboboxOption } from "@/components/ui/combobox-list.client";

export type AddressFieldsProps = {
  /** Named in the reader's language. */
  countries: readonly ComboboxOption[];
  /** Where in the form's values the address stands, with a dot at the end. */
  within?: string;
  /** Somebody else's: the browser then does not offer the reader's own. */
  others?: boolean;
};

/** A postal address. */
export function AddressFields({ countries, within = "", others = false }: AddressFieldsProps) {
  const t = useTranslations("settings.identity");
  const token = (own: string) => (others ? "off" : own);
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <TextField
        name={`${within}addressLine1`}
        label={t("addressLine1")}
        autoComplete={token("address-line1")}
        className="md:col-span-2"
        optional
      />
      <TextField
        name={`${within}addressLine2`}
        label={t("addressLine2")}
        autoComplete={token("address-line2")}
        className="md:col-span-2"
        optional
      />
      <TextField
        name={`${within}postalCode`}
        label={t("postalCode")}
        autoComplete={token("postal-code")}
        look="num"
        optional
      />
      <TextField name={`${within}city`} label={t("city")} autoComplete={token("address-level2")} optional />
      <ComboboxField name={`${within}country`} label={t("country")} options={countries} className="md:col-span-2" />
    </div>
  );
}
