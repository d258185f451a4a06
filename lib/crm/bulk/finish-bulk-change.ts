import { and, eq } from "drizzle-orm";
import { bulkChangeItems } from "@/db/schema/crm/bulk-changes";
import type { WriteCtx } from "@/lib/platform/operation";
import { writeBulkChange } from "./bulk-change-rows";
import type { BulkChangeStatus } from "./status";
import type { BulkChangeRow } from "./view";

/** Ends a locked bulk change and tells how many clients it changed, or are again as they were. */
export async function finishBulkChange(
  t: WriteCtx,
  bulkChangeId: string,
  status: Extract<BulkChangeStatus, "done" | "cancelled" | "undone">,
): Promise<BulkChangeRow> {
  const bulk = await writeBulkChange(t, bulkChangeId, { status, finishedAt: t.now() });
  const undone = status === "undone";
  const putBack = and(eq(bulkChangeItems.bulkChangeId, bulkChangeId), eq(bulkChangeItems.state, "undone"));
  const changed = undone ? await t.tx.$count(bulkChangeItems, putBack) : bulk.changed;
  await t.raise("bulk_change.finished", { bulkChangeId, undone, changed });
  return bulk;
}
