import type { DocumentKind } from "@/lib/catalog/document-kinds";

const COMMON = [
  "client_name",
  "contact_first_name",
  "number",
  "title",
  "amount",
  "currency",
  "issue_date",
  "seller_name",
  "link",
] as const;

const OF_KIND = {
  quote: ["valid_until"],
  invoice: ["amount_due", "due_date"],
  credit_note: ["invoice_number"],
} as const;

/** What a mail template may name, as text in the client's language; `""` where a document has no such thing: no title, nothing due. */
export type MailVariable = (typeof COMMON)[number] | (typeof OF_KIND)[DocumentKind][number];

/** What templates of a kind may name: amounts and days already written for people, `link` an address. */
export const mailVariablesOf = (kind: DocumentKind): readonly MailVariable[] => [...COMMON, ...OF_KIND[kind]];
