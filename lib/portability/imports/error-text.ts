import type { Locale } from "@/lib/catalog/locales";
import { translator } from "@/lib/platform/i18n/translator";

/** The reason why a cell or a row does not come in, in words. */
export function errorText(locale: Locale, code: string, params: Record<string, string | number>): string {
  const words = translator(locale);
  const key = `states.errors.${code}` as Parameters<typeof words>[0];
  return words.has(key) ? words(key, params as never) : words("states.errors.invalid");
}
