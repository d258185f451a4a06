import type { DocumentKind } from "@/lib/catalog/document-kinds";

/** The fields of each series: how its numbers look, when they start again, and which comes next. */
export const SERIES = [
  { kind: "quote", pattern: "quotePattern", reset: "quoteReset", next: "quoteNext" },
  { kind: "invoice", pattern: "invoicePattern", reset: "invoiceReset", next: "invoiceNext" },
  { kind: "credit_note", pattern: "creditNotePattern", reset: "creditNoteReset", next: "creditNoteNext" },
] as const satisfies readonly { kind: DocumentKind; pattern: string; reset: string; next: string }[];

export type Series = (typeof SERIES)[number];
