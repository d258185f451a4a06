import { and, eq, inArray, sql } from "drizzle-orm";
import { clientTags } from "@/db/schema/crm/tags";
import type { Mover } from "./mover";

/** The kept client gets the tags it does not have; the merged one, which is in no list any more, keeps its own. */
export const tagMover: Mover = {
  async move(t, { keptId, mergedId }) {
    const ofMerged = t.tx
      .select({
        workspaceId: clientTags.workspaceId,
        clientId: sql`${keptId}::uuid`.as("kept_id"),
        tagId: clientTags.tagId,
      })
      .from(clientTags)
      .where(eq(clientTags.clientId, mergedId));
    const added = await t.tx.insert(clientTags).select(ofMerged).onConflictDoNothing().returning();
    return added.map(({ tagId }) => tagId);
  },
  async takeBack(t, { keptId }, ids) {
    await t.tx.delete(clientTags).where(and(eq(clientTags.clientId, keptId), inArray(clientTags.tagId, ids)));
    return ids;
  },
};
