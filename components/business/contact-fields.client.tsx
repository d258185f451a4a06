"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/text-field.client";

/** How clients reach the business, as printed on its documents. */
export function ContactFields() {
  const t = useTranslations("settings.identity");
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <TextField name="email" label={t("email")} type="email" autoComplete="email" spellCheck={false} optional />
      <TextField name="phone" label={t("phone")} type="tel" autoComplete="tel" optional />
      <TextField
        name="website"
        label={t("website")}
        type="url"
        autoComplete="url"
        spellCheck={false}
        className="md:col-span-2"
        optional
      />
    </div>
  );
}
