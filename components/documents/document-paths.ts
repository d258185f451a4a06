import type { DocumentKind } from "@/lib/catalog/document-kinds";

/** Where the documents of a kind are. */
export const PATHS = {
  quote: "/quotes",
  invoice: "/invoices",
  credit_note: "/credit-notes",
} as const satisfies Record<DocumentKind, string>;

/** Where a new one is written. @param clientId whom it is for, if that is known */
export const newHref = (kind: "quote" | "invoice", clientId?: string): string =>
  `${PATHS[kind]}/new${clientId === undefined ? "" : `?client=${clientId}`}`;

export const pathOf = ({ kind, id }: { kind: DocumentKind; id: string }): string => `${PATHS[kind]}/${id}`;

/** Where its PDF is; a draft has one, too, under a watermark. */
export const pdfPathOf = (document: { kind: DocumentKind; id: string }): string => `/api/v1${pathOf(document)}/pdf`;
