import type { Locale } from "@/lib/catalog/locales";
import type { LocalDate } from "@/lib/kernel/local-date";
import type { PaperTerms } from "./paper";
import { worded } from "./wordings";

type PerLocale = Partial<Record<Locale, string>>;

/** What a business says about late and early payment: its own words where it has any, else those of French law on that day. */
export function termsOf(
  own: { latePenalty: PerLocale; earlyDiscount: PerLocale; footer: PerLocale },
  locale: Locale,
  date: LocalDate,
): PaperTerms {
  const chosen = (texts: PerLocale): string | null => texts[locale]?.trim() || null;
  return {
    latePenalty: chosen(own.latePenalty) ?? worded("payment.late_penalty", date, locale),
    recoveryIndemnity: worded("payment.recovery_indemnity", date, locale),
    earlyDiscount: chosen(own.earlyDiscount) ?? worded("payment.early_discount", date, locale),
    footer: chosen(own.footer),
  };
}
