import type { WriteCtx } from "@/lib/platform/operation";
import { lockBulkChange } from "./bulk-change-rows";
import { finishBulkChange } from "./finish-bulk-change";
import type { BulkChangeRow } from "./view";
import { workChunk } from "./work-chunk";

/** Up to here a bulk change is done while the person waits; above it becomes a job. */
export const AT_ONCE = 100;

/** Does a small bulk change to its end, or takes it back, in the asking transaction. */
export async function workAtOnce(t: WriteCtx, bulkChangeId: string, undo: boolean): Promise<BulkChangeRow> {
  let after: string | null = null;
  do after = await workChunk(t, await lockBulkChange(t, bulkChangeId), { undo, after });
  while (after !== null);
  return finishBulkChange(t, bulkChangeId, undo ? "undone" : "done");
}
