import { eq } from "drizzle-orm";
import { bulkChanges } from "@/db/schema/crm/bulk-changes";
import { notFound } from "@/lib/kernel/errors";
import { only } from "@/lib/kernel/only";
import type { ReadCtx, WriteCtx } from "@/lib/platform/operation";
import { bulkChange } from "./input";
import type { BulkChangeRow } from "./view";

type Stored = typeof bulkChanges.$inferSelect;

export const bulkChangeRow = ({ workspaceId: _workspaceId, change, ...row }: Stored): BulkChangeRow => ({
  ...row,
  change: bulkChange.parse(change),
});

function existing([row]: Stored[]): BulkChangeRow {
  if (!row) throw notFound("bulk_change.not_found", "There is no such bulk change.");
  return bulkChangeRow(row);
}

/** @throws DomainError not_found, for another workspace's bulk change too */
export const findBulkChange = async (t: ReadCtx, bulkChangeId: string): Promise<BulkChangeRow> =>
  existing(await t.tx.select().from(bulkChanges).where(eq(bulkChanges.id, bulkChangeId)));

/** The bulk change, locked: nobody goes on with it, cancels or undoes it until the transaction ends. */
export const lockBulkChange = async (t: WriteCtx, bulkChangeId: string): Promise<BulkChangeRow> =>
  existing(await t.tx.select().from(bulkChanges).where(eq(bulkChanges.id, bulkChangeId)).for("update"));

/** Writes to a locked bulk change and returns it as it then is. */
export async function writeBulkChange(
  t: WriteCtx,
  bulkChangeId: string,
  values: Partial<Stored>,
): Promise<BulkChangeRow> {
  const change = t.tx.update(bulkChanges).set(values).where(eq(bulkChanges.id, bulkChangeId));
  return bulkChangeRow(only(await change.returning()));
}
