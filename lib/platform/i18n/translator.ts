import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/catalog/locales";
import { messagesOf } from "./messages";

/** Translations outside a page: errors, mails. Keys are checked against the French files by the types of next-intl. */
export const translator = (locale: Locale) => createTranslator({ locale, messages: messagesOf(locale) });
