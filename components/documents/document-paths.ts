import type { DocumentKind } from "@/lib/catalog/document-kinds";

/** Where the documents of a kind are. */
export const PATHS = {
  quote: "/quotes",
  invoice: "/invoices",
  credit_note: "/credit-notes",
} as const satisfies Record<DocumentKind, string>;

export const pathOf = ({ kind, id }: { kind: DocumentKind; id: string }): string => `${PATHS[kind]}/${id}`;
