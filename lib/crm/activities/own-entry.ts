import { forbidden } from "@/lib/kernel/errors";
import type { WriteCtx } from "@/lib/platform/operation";
import { lockClient } from "@/lib/crm/clients/lock-client";
import { canChangeActivity } from "./can-change-activity";
import { lockEntry } from "./entry-rows";
import type { RecordedEntry } from "./view";

/**
 * The entry, locked, if the caller may change it.
 * @throws DomainError not_found; forbidden for a colleague's; conflict when the client was merged into another
 */
export async function ownEntry(t: WriteCtx, ref: { clientId: string; activityId: string }): Promise<RecordedEntry> {
  await lockClient(t, ref.clientId);
  const entry = await lockEntry(t, ref);
  if (!canChangeActivity(t.ctx.actor, entry)) {
    throw forbidden("activity.of_other", "Only who wrote this, an owner or an administrator changes it.");
  }
  return entry;
}
