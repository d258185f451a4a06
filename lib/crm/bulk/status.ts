export const BULK_CHANGE_STATUSES = ["queued", "running", "done", "cancelled", "failed", "undoing", "undone"] as const;
export type BulkChangeStatus = (typeof BULK_CHANGE_STATUSES)[number];

/** Work is going on, or about to. */
export const UNFINISHED = ["queued", "running", "undoing"] as const satisfies readonly BulkChangeStatus[];

interface Standing {
  status: BulkChangeStatus;
  changed: number;
}

export const canCancel = ({ status }: Standing): boolean => status === "queued" || status === "running";

/** Once it came to an end, whichever, and had an effect. */
export const canUndo = ({ status, changed }: Standing): boolean =>
  changed > 0 && (status === "done" || status === "cancelled" || status === "failed");
