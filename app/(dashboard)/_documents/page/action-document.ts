import type { DocumentKind } from "@/lib/catalog/document-kinds";

/** What the buttons of a document know of it. */
export type ActionDocument = {
  kind: DocumentKind;
  id: string;
  /** Its number, or how a draft is called. */
  name: string;
  version: number;
  clientId: string;
};
