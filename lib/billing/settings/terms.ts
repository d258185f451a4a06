import { worded } from "@/lib/billing/paper/wordings";
import type { Locale } from "@/lib/catalog/locales";
import type { LocalDate } from "@/lib/kernel/local-date";
import type { Invoicing } from "./defaults";

export interface Terms {
  latePenalty: string;
  recoveryIndemnity: string;
  earlyDiscount: string;
  /** Nothing unless somebody wrote one. */
  footer: string | null;
}

/**
 * What French law has businesses read where nothing else was agreed: the rate of the Code de commerce, art. L441-10 II, and the
 * indemnity of its art. D441-5. A rate of one's own must be at least three times the legal interest rate.
 */
export const legalTerms = (locale: Locale, date: LocalDate): Terms => ({
  latePenalty: worded("payment.late_penalty", date, locale),
  recoveryIndemnity: worded("payment.recovery_indemnity", date, locale),
  earlyDiscount: worded("payment.early_discount", date, locale),
  footer: null,
});

/**
 * What a document of a day says of paying late and early: the workspace's own words in its language, else the law's. The indemnity is
 * fixed by law.
 */
export function termsFor(
  invoicing: Pick<Invoicing, "latePenalty" | "earlyDiscount" | "footer">,
  locale: Locale,
  date: LocalDate,
): Terms {
  const legal = legalTerms(locale, date);
  return {
    latePenalty: invoicing.latePenalty[locale] ?? legal.latePenalty,
    recoveryIndemnity: legal.recoveryIndemnity,
    earlyDiscount: invoicing.earlyDiscount[locale] ?? legal.earlyDiscount,
    footer: invoicing.footer[locale] ?? null,
  };
}
