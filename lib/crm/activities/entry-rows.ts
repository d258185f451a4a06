import { and, eq, sql } from "drizzle-orm";
import { activities } from "@/db/schema/crm/activities";
import { notFound } from "@/lib/kernel/errors";
import type { WriteCtx } from "@/lib/platform/operation";
import type { RecordedEntry } from "./view";

export const entryColumns = {
  id: activities.id,
  clientId: activities.clientId,
  clientName: sql<string>`(select clients.name from clients where clients.id = activities.client_id)`,
  type: activities.kind,
  text: activities.text,
  occurredAt: activities.occurredAt,
  durationMinutes: activities.durationMinutes,
  createdBy: activities.createdBy,
  authorName: activities.authorName,
  createdAt: activities.createdAt,
  updatedAt: activities.updatedAt,
};

/** @throws DomainError not_found, for another client's or another workspace's entry too */
export async function lockEntry(
  { tx }: WriteCtx,
  { clientId, activityId }: { clientId: string; activityId: string },
): Promise<RecordedEntry> {
  const [entry] = await tx
    .select(entryColumns)
    .from(activities)
    .where(and(eq(activities.clientId, clientId), eq(activities.id, activityId)))
    .for("update");
  if (!entry) throw notFound("activity.not_found", "There is no such note.");
  return entry;
}
