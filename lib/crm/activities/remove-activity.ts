import { eq } from "drizzle-orm";
import { activities } from "@/db/schema/crm/activities";
import { operation } from "@/lib/platform/operation";
import { ActivityRef } from "./input";
import { ownEntry } from "./own-entry";

export const removeActivity = operation({
  can: "activities:write",
  input: ActivityRef,
  async run(t, ref) {
    const { clientId, id: activityId, type: kind } = await ownEntry(t, ref);
    await t.tx.delete(activities).where(eq(activities.id, activityId));
    await t.raise("activity.removed", { clientId, activityId, kind });
  },
});
