"use client";

import { useTranslations } from "next-intl";
import { TextAreaField } from "@/components/forms/text-area-field.client";
import { Card } from "@/components/ui/card";
import { LOCALES, type Locale } from "@/lib/catalog/locales";

/** What the law says where the workspace says nothing. */
export type LegalWordings = Record<Locale, { latePenalty: string; earlyDiscount: string }>;

/** What documents say below the figures, in both languages side by side. */
export function WordingCard({ legal }: { legal: LegalWordings }) {
  const t = useTranslations("invoicing.wording");
  const language = useTranslations("invoicing.languages");
  const parts = [
    { name: "latePenalty", hint: "latePenaltyHint", limit: 600 },
    { name: "earlyDiscount", hint: "earlyDiscountHint", limit: 400 },
    { name: "footer", hint: "footerHint", limit: 600 },
  ] as const;
  return (
    <Card title={t("title")} description={t("lead")}>
      <div className="grid gap-5">
        {parts.map(({ name, hint, limit }) => (
          <fieldset key={name}>
            <legend className="text-table font-medium">{t(name)}</legend>
            <p className="mt-1 mb-2 max-w-[68ch] text-meta text-subtle">{t(hint)}</p>
            <div className="grid gap-4 md:grid-cols-2">
              {LOCALES.map((locale) => (
                <TextAreaField
                  key={locale}
                  name={`${name}.${locale}`}
                  label={language(locale)}
                  optional
                  maxLength={limit}
                  {...(name !== "footer" && { placeholder: legal[locale][name] })}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <p className="max-w-[68ch] text-meta text-subtle">{t("indemnity")}</p>
      </div>
    </Card>
  );
}
