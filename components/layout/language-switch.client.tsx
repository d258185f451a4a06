"use client";

import { ChevronDown, Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { LOCALES } from "@/lib/catalog/locales";
import { writePreference } from "./browser-cookie";

/** For pages before sign-in: the choice is kept in this browser, and the page is asked for again in that language. */
export function LanguageSwitch() {
  const t = useTranslations("shell.language");
  const locale = useLocale();
  return (
    <div className="relative inline-flex items-center max-md:min-h-11">
      <Languages aria-hidden className="icon pointer-events-none absolute left-0" />
      <select
        aria-label={t("label")}
        className="bare px-5.5 text-inherit max-md:min-h-11"
        value={locale}
        onChange={(event) => {
          writePreference("koomky.locale", event.target.value);
          location.reload();
        }}
      >
        {LOCALES.map((value) => (
          <option key={value} value={value} lang={value}>
            {t(value)}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="icon pointer-events-none absolute right-0 size-3.5 stroke-2" />
    </div>
  );
}
