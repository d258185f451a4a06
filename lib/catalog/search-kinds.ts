import type { Permission } from "./permissions";

/** What can be found, in the order it is shown. */
export const SEARCH_KINDS = ["client", "contact"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Who may find it: who may read it. */
export const SEARCH_KIND_PERMISSIONS = {
  client: "clients:read",
  contact: "clients:read",
} as const satisfies Record<SearchKind, Permission>;
