import type { Locale } from "@/lib/catalog/locales";
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
export const LEGAL_TERMS: Record<Locale, Terms> = {
  fr: {
    latePenalty:
      "En cas de retard de paiement, des pénalités sont exigibles dès le lendemain de la date d’échéance, sans rappel, au taux de la Banque centrale européenne (opération de refinancement la plus récente) majoré de 10 points de pourcentage.",
    recoveryIndemnity: "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €.",
    earlyDiscount: "Pas d’escompte pour paiement anticipé.",
    footer: null,
  },
  en: {
    latePenalty:
      "Late payments bear interest from the day after the due date, without notice, at the European Central Bank’s most recent refinancing rate plus 10 percentage points.",
    recoveryIndemnity: "Fixed compensation for recovery costs in the event of late payment: €40.",
    earlyDiscount: "No discount for early payment.",
    footer: null,
  },
};

/** What a document in a language says of paying late and early: the workspace's own words, else the law's. The indemnity is fixed by law. */
export function termsFor(
  invoicing: Pick<Invoicing, "latePenalty" | "earlyDiscount" | "footer">,
  locale: Locale,
): Terms {
  const legal = LEGAL_TERMS[locale];
  return {
    latePenalty: invoicing.latePenalty[locale] ?? legal.latePenalty,
    recoveryIndemnity: legal.recoveryIndemnity,
    earlyDiscount: invoicing.earlyDiscount[locale] ?? legal.earlyDiscount,
    footer: invoicing.footer[locale] ?? null,
  };
}
