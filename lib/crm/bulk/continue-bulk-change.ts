import { z } from "zod";
import { operation } from "@/lib/platform/operation";
import { lockBulkChange, writeBulkChange } from "./bulk-change-rows";
import { finishBulkChange } from "./finish-bulk-change";
import { BulkChangeRef } from "./input";
import type { BulkChangeStatus } from "./status";
import { workChunk } from "./work-chunk";

const ContinueInput = BulkChangeRef.extend({ undo: z.boolean(), after: z.uuid().nullable() });

/** A failed one goes on when somebody starts its job again; one that was cancelled or is done does not. */
const GOES_ON: Record<"apply" | "undo", readonly BulkChangeStatus[]> = {
  apply: ["queued", "running", "failed"],
  undo: ["undoing", "failed"],
};

/** One chunk of a bulk change, for the job. @returns where to go on, `null` when there is nothing left to do */
export const continueBulkChange = operation({
  can: "clients:write",
  input: ContinueInput,
  async run(t, { bulkChangeId, undo, after }): Promise<string | null> {
    const bulk = await lockBulkChange(t, bulkChangeId);
    if (!GOES_ON[undo ? "undo" : "apply"].includes(bulk.status)) return null;
    const status = undo ? "undoing" : "running";
    if (bulk.status !== status) await writeBulkChange(t, bulkChangeId, { status, finishedAt: null });
    const last = await workChunk(t, bulk, { undo, after });
    if (last === null) await finishBulkChange(t, bulkChangeId, undo ? "undone" : "done");
    return last;
  },
});
