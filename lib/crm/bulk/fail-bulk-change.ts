import { operation } from "@/lib/platform/operation";
import { lockBulkChange, writeBulkChange } from "./bulk-change-rows";
import { BulkChangeRef } from "./input";
import { UNFINISHED } from "./status";

/** Says that a bulk change came to a stop by itself. What it did so far stays and can be undone. */
export const failBulkChange = operation({
  can: "clients:write",
  input: BulkChangeRef,
  async run(t, { bulkChangeId }) {
    const { status } = await lockBulkChange(t, bulkChangeId);
    const unfinished: readonly string[] = UNFINISHED;
    if (!unfinished.includes(status)) return;
    await writeBulkChange(t, bulkChangeId, { status: "failed", finishedAt: t.now() });
  },
});
