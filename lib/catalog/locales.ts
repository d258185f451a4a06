export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "fr";

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** What `Intl` and next-intl are told: plain `en` would write dates and lists the American way. */
export type FormatLocale = "fr" | "en-GB";

export const formatLocale = (locale: Locale): FormatLocale => (locale === "en" ? "en-GB" : locale);

/** The language of texts and of `html[lang]`. */
export const languageOf = (locale: FormatLocale): Locale => (locale === "en-GB" ? "en" : locale);
