import { z } from "zod";
import { bulkChange, type BulkChange } from "./input";
import { BULK_CHANGE_STATUSES, canCancel, canUndo, type BulkChangeStatus } from "./status";

const instant = z.iso.datetime();

export const BulkChangeView = z.object({
  id: z.uuid(),
  change: bulkChange,
  status: z.enum(BULK_CHANGE_STATUSES),
  /** Clients to go through: all chosen ones, or while undoing those that were changed. */
  total: z.int(),
  /** Clients gone through so far. */
  processed: z.int(),
  /** Clients that were not already as asked. */
  changed: z.int(),
  canCancel: z.boolean(),
  canUndo: z.boolean(),
  createdAt: instant,
  finishedAt: instant.nullable(),
});
export type BulkChangeView = z.infer<typeof BulkChangeView>;

/** A bulk change as read from the database. */
export interface BulkChangeRow {
  id: string;
  change: BulkChange;
  status: BulkChangeStatus;
  total: number;
  processed: number;
  changed: number;
  createdAt: Date;
  finishedAt: Date | null;
  createdBy: string | null;
}

export const viewBulkChange = ({ createdBy: _createdBy, ...row }: BulkChangeRow): BulkChangeView => ({
  ...row,
  total: row.status === "undoing" || row.status === "undone" ? row.changed : row.total,
  canCancel: canCancel(row),
  canUndo: canUndo(row),
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});
