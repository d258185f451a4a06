/** Devis, facture, avoir. */
export const DOCUMENT_KINDS = ["quote", "invoice", "credit_note"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
