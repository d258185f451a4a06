import { CURRENCIES } from "@/lib/kernel/currency";

const capitalized = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** Every currency by its name in one language, with its code. */
export function currencyOptions(locale: string): { value: string; label: string; detail: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  return CURRENCIES.map((code) => ({
    value: code,
    label: capitalized(names.of(code) ?? code, locale),
    detail: code,
  })).sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** `€` for `EUR`, the code itself for currencies without a sign. */
export function currencySymbol(currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency }).formatToParts(0);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}
