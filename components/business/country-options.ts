import { COUNTRIES } from "@/lib/catalog/countries";

/**
 * Every country by its name in one language, sorted as that language sorts. Made on the server: browsers know other
 * versions of the names.
 */
export function countryOptions(locale: string): { value: string; label: string; detail: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return COUNTRIES.map((code) => ({ value: code, label: names.of(code) ?? code, detail: code })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
}
