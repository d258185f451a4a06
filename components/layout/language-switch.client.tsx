"use client";

import { Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { languageOf, LOCALES } from "@/lib/catalog/locales";
import { writePreference } from "./browser-cookie";

/**
 * For pages before sign-in: the choice is kept in this browser, and the page is asked for again in that language. With two
 * languages one press is enough, and these pages stay light.
 */
export function LanguageSwitch() {
  const t = useTranslations("shell.language");
  const locale = languageOf(useLocale());
  return LOCALES.filter((other) => other !== locale).map((other) => (
    <button
      key={other}
      type="button"
      lang={other}
      onClick={() => {
        writePreference("koomky.locale", other);
        location.reload();
      }}
      className="inline-flex min-h-6 items-center gap-1.5 rounded-small hover:text-text max-md:min-h-11"
    >
      <Languages aria-hidden className="icon" />
      {t(other)}
    </button>
  ));
}
