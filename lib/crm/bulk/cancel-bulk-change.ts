import { conflict } from "@/lib/kernel/errors";
import { operation } from "@/lib/platform/operation";
import { lockBulkChange } from "./bulk-change-rows";
import { finishBulkChange } from "./finish-bulk-change";
import { BulkChangeRef } from "./input";
import { canCancel } from "./status";

/** Stops after the clients being changed this moment. What was changed stays so until it is undone. */
export const cancelBulkChange = operation({
  can: "clients:write",
  input: BulkChangeRef,
  async run(t, { bulkChangeId }) {
    const bulk = await lockBulkChange(t, bulkChangeId);
    if (!canCancel(bulk)) throw conflict("bulk_change.not_running", "This change is not running any more.");
    return finishBulkChange(t, bulkChangeId, "cancelled");
  },
});
