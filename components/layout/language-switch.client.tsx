"use client";

import { ChevronDown, Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Menu, MenuChoice } from "@/components/ui/menu.client";
import { LOCALES } from "@/lib/catalog/locales";
import { writePreference } from "./browser-cookie";

/** For pages before sign-in: the choice is kept in this browser, and the page is asked for again in that language. */
export function LanguageSwitch() {
  const t = useTranslations("shell.language");
  const locale = useLocale();
  return (
    <Menu
      align="start"
      side="top"
      trigger={
        <button
          type="button"
          className="inline-flex items-center gap-1.5 rounded-small hover:text-text max-md:min-h-11"
        >
          <Languages aria-hidden className="icon" />
          <span className="sr-only">{t("label")} : </span>
          {t(locale)}
          <ChevronDown aria-hidden className="icon size-3.5 stroke-2" />
        </button>
      }
    >
      <MenuChoice
        label={t("label")}
        value={locale}
        options={LOCALES.map((value) => ({ value, label: <span lang={value}>{t(value)}</span> }))}
        onChange={(next) => {
          writePreference("koomky.locale", next);
          location.reload();
        }}
      />
    </Menu>
  );
}
