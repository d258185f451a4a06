import { and, eq, inArray } from "drizzle-orm";
import { activities } from "@/db/schema/crm/activities";
import type { Mover } from "./mover";

/** Notes, calls and meetings, with who wrote them and when. */
export const activityMover: Mover = {
  async move(t, { keptId, mergedId }) {
    const moved = await t.tx
      .update(activities)
      .set({ clientId: keptId })
      .where(eq(activities.clientId, mergedId))
      .returning({ id: activities.id });
    return moved.map(({ id }) => id);
  },
  async takeBack(t, { keptId, mergedId }, ids) {
    const moved = await t.tx
      .update(activities)
      .set({ clientId: mergedId })
      .where(and(eq(activities.clientId, keptId), inArray(activities.id, ids)))
      .returning({ id: activities.id });
    return moved.map(({ id }) => id);
  },
};
