import type { Permission } from "./permissions";

/** What can be found, in the order it is shown. */
export const SEARCH_KINDS = ["client", "contact", "quote", "invoice", "credit_note"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Who may find it: who may read it. */
export const SEARCH_KIND_PERMISSIONS = {
  client: "clients:read",
  contact: "clients:read",
  quote: "quotes:read",
  invoice: "invoices:read",
  credit_note: "credit_notes:read",
} as const satisfies Record<SearchKind, Permission>;
