/**
 * Legal forms a French freelancer or small agency has. `company` forms print their share capital on documents;
 * `soleTrader` forms print "EI" after the name.
 */
export const LEGAL_FORMS = [
  "micro",
  "ei",
  "eurl",
  "sarl",
  "sasu",
  "sas",
  "sa",
  "selarl",
  "selas",
  "scop",
  "snc",
  "sc",
  "association",
  "other",
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

const SOLE_TRADERS: readonly LegalForm[] = ["micro", "ei"];
const WITHOUT_CAPITAL: readonly LegalForm[] = ["micro", "ei", "association", "other"];

export const isSoleTrader = (form: LegalForm): boolean => SOLE_TRADERS.includes(form);
export const hasShareCapital = (form: LegalForm): boolean => !WITHOUT_CAPITAL.includes(form);

/** How French VAT becomes due: on receipts, on debits (by option), or not at all (franchise en base). */
export const VAT_REGIMES = ["receipts", "debits", "franchise"] as const;
export type VatRegime = (typeof VAT_REGIMES)[number];
