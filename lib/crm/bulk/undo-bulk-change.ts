import { and, eq } from "drizzle-orm";
import { bulkChangeItems } from "@/db/schema/crm/bulk-changes";
import { conflict } from "@/lib/kernel/errors";
import { operation } from "@/lib/platform/operation";
import { lockBulkChange, writeBulkChange } from "./bulk-change-rows";
import { BulkChangeRef } from "./input";
import { canUndo } from "./status";
import { AT_ONCE, workAtOnce } from "./work-at-once";

/** Puts every client it changed back as it was, except those somebody changed again since. */
export const undoBulkChange = operation({
  can: "clients:write",
  input: BulkChangeRef,
  async run(t, { bulkChangeId }) {
    const bulk = await lockBulkChange(t, bulkChangeId);
    if (!canUndo(bulk))
      throw conflict("bulk_change.not_undoable", "There is nothing to undo, or it is undone already.");
    // All of them, unless an earlier attempt to undo it failed half-way.
    const left = and(eq(bulkChangeItems.bulkChangeId, bulkChangeId), eq(bulkChangeItems.state, "changed"));
    const processed = bulk.changed - (await t.tx.$count(bulkChangeItems, left));
    const undoing = await writeBulkChange(t, bulkChangeId, { status: "undoing", processed, finishedAt: null });
    if (bulk.changed <= AT_ONCE) return workAtOnce(t, bulkChangeId, true);
    await t.raise("bulk_change.requested", { bulkChangeId, undo: true });
    return undoing;
  },
});
