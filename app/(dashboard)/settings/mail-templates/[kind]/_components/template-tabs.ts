import type { DocumentKind } from "@/lib/catalog/document-kinds";

type Tab = {
  /** In the address. */
  segment: string;
  kind: DocumentKind;
  /** Of the settings. */
  field: "quote" | "invoice" | "creditNote";
};

/** Mails of each kind of document have a page. */
export const TEMPLATE_TABS: readonly Tab[] = [
  { segment: "quotes", kind: "quote", field: "quote" },
  { segment: "invoices", kind: "invoice", field: "invoice" },
  { segment: "credit-notes", kind: "credit_note", field: "creditNote" },
];
