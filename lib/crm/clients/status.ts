export const CLIENT_STATUSES = ["prospect", "active", "inactive"] as const;
export type ClientStatus = (typeof CLIENT_STATUSES)[number];

export const CLIENT_KINDS = ["company", "person"] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];
