import { bulkChanges } from "@/db/schema/crm/bulk-changes";
import { only } from "@/lib/kernel/only";
import { operation } from "@/lib/platform/operation";
import { findLabel } from "../tags/tag-rows";
import { writeBulkChange } from "./bulk-change-rows";
import { chooseClients } from "./choose-clients";
import { BulkChangeClientsInput } from "./input";
import { AT_ONCE, workAtOnce } from "./work-at-once";

/**
 * Changes many clients. Few are changed at once; for many the change is `queued`, a job does it and can be cancelled.
 * Either way it can be taken back. An id or tag that is none of this workspace refuses the whole request.
 */
export const bulkChangeClients = operation({
  can: "clients:write",
  input: BulkChangeClientsInput,
  async run(t, { selection, change }) {
    if ("tagId" in change) await findLabel(t, change.tagId);
    const { id } = only(
      await t.tx
        .insert(bulkChanges)
        .values({
          workspaceId: t.ctx.actor.workspaceId,
          change,
          status: "queued",
          total: 0,
          createdBy: t.ctx.actor.userId,
          createdAt: t.now(),
        })
        .returning({ id: bulkChanges.id }),
    );
    const total = await chooseClients(t, id, selection);
    const bulk = await writeBulkChange(t, id, { total });
    if (total <= AT_ONCE) return workAtOnce(t, id, false);
    await t.raise("bulk_change.requested", { bulkChangeId: id, undo: false });
    return bulk;
  },
});
