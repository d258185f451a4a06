export const BULK_CHANGE_STATUSES = ["queued", "running", "done", "cancelled", "failed", "undoing", "undone"] as const;
export type BulkChangeStatus = (typeof BULK_CHANGE_STATUSES)[number];

/** Work is going on, or about to. */
export const UNFINISHED = ["queued", "running", "undoing"] as const satisfies readonly BulkChangeStatus[];
