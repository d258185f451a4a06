import { eq } from "drizzle-orm";
import { activities } from "@/db/schema/crm/activities";
import { defined } from "@/lib/kernel/defined";
import { only } from "@/lib/kernel/only";
import { refuseFuture } from "@/lib/kernel/refuse-future";
import { operation } from "@/lib/platform/operation";
import { entryColumns } from "./entry-rows";
import { UpdateActivityInput } from "./input";
import { ownEntry } from "./own-entry";
import type { RecordedEntry } from "./view";

/** Corrects what was written; fields left out stay as they are. */
export const updateActivity = operation({
  can: "activities:write",
  input: UpdateActivityInput,
  async run(t, { clientId, activityId, ...input }): Promise<RecordedEntry> {
    refuseFuture("occurredAt", input.occurredAt, t.now());
    const before = await ownEntry(t, { clientId, activityId });
    const { type, text, occurredAt, durationMinutes } = { ...before, ...defined(input) };
    const change = { kind: type, text, occurredAt, durationMinutes, updatedAt: t.now() };
    const changed = t.tx.update(activities).set(change).where(eq(activities.id, activityId));
    const entry = only(await changed.returning(entryColumns));
    await t.raise("activity.updated", { clientId, activityId, kind: type });
    return entry;
  },
});
