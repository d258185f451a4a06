/** Legal forms a French freelancer or small agency has. */
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

const WITHOUT_CAPITAL: readonly LegalForm[] = ["micro", "ei", "association", "other"];

/** Companies print their share capital on documents. */
export const hasShareCapital = (form: LegalForm): boolean => !WITHOUT_CAPITAL.includes(form);

/** How French VAT becomes due: on receipts, on debits (by option), or not at all (franchise en base). */
export const VAT_REGIMES = ["receipts", "debits", "franchise"] as const;
export type VatRegime = (typeof VAT_REGIMES)[number];
