import { createTranslator } from "next-intl";
import { formatLocale, type Locale } from "@/lib/catalog/locales";
import { messagesOf } from "./messages";

/** Translations outside a page: errors, mails. Keys are checked against the French files by the types of next-intl. */
export const translator = (locale: Locale) =>
  createTranslator({ locale: formatLocale(locale), messages: messagesOf(locale) });
