import { activities } from "@/db/schema/crm/activities";
import { lockClient } from "@/lib/crm/clients/lock-client";
import { only } from "@/lib/kernel/only";
import { refuseFuture } from "@/lib/kernel/refuse-future";
import { operation } from "@/lib/platform/operation";
import { entryColumns } from "./entry-rows";
import { RecordActivityInput } from "./input";
import type { RecordedEntry } from "./view";

/** Writes a note, call or meeting into a client's timeline, archived clients included. */
export const recordActivity = operation({
  can: "activities:write",
  input: RecordActivityInput,
  async run(t, { clientId, type, text, occurredAt = t.now(), durationMinutes = null }): Promise<RecordedEntry> {
    refuseFuture("occurredAt", occurredAt, t.now());
    await lockClient(t, clientId);
    const { workspaceId, userId, name } = t.ctx.actor;
    const written = { kind: type, text, occurredAt, durationMinutes, createdAt: t.now(), updatedAt: t.now() };
    const values = { workspaceId, clientId, createdBy: userId, authorName: name, ...written };
    const entry = only(await t.tx.insert(activities).values(values).returning(entryColumns));
    await t.raise("activity.recorded", { clientId, activityId: entry.id, kind: type });
    return entry;
  },
});
