import { and, desc, eq, inArray } from "drizzle-orm";
import { activities } from "@/db/schema/crm/activities";
import { events } from "@/db/schema/events/events";
import type { EventCategory } from "@/lib/catalog/event-definition";
import { newsOf } from "@/lib/catalog/events";
import type { ReadCtx } from "@/lib/platform/operation";
import { olderThan, positionOf, type TimelinePosition } from "./cursor";
import { entryColumns } from "./entry-rows";
import { eventColumns, recordedEvent } from "./event-columns";
import type { RecordedActivity } from "./view";

/** Which rows of a source: at most `limit`, newest first, of one client or of all. */
export interface Stretch {
  after: TimelinePosition | undefined;
  limit: number;
  clientId?: string | undefined;
}

/** A line of a timeline and its place among the others. */
export interface Placed {
  activity: RecordedActivity;
  position: TimelinePosition;
}

/** What recorded itself. */
export async function newestEvents(
  { tx }: ReadCtx,
  { after, limit, clientId }: Stretch,
  categories: readonly EventCategory[],
): Promise<Placed[]> {
  const ofClient =
    clientId === undefined ? undefined : and(eq(events.subjectKind, "client"), eq(events.subjectId, clientId));
  const rows = await tx
    .select({ ...eventColumns, at: positionOf(events) })
    .from(events)
    .where(and(ofClient, inArray(events.type, newsOf(categories)), olderThan(events, after)))
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(limit);
  return rows.map(({ at, ...row }) => ({ activity: recordedEvent(row), position: { occurredAt: at, id: row.id } }));
}

/** What people wrote down. */
export async function newestEntries({ tx }: ReadCtx, { after, limit, clientId }: Stretch): Promise<Placed[]> {
  const ofClient = clientId === undefined ? undefined : eq(activities.clientId, clientId);
  const rows = await tx
    .select({ ...entryColumns, at: positionOf(activities) })
    .from(activities)
    .where(and(ofClient, olderThan(activities, after)))
    .orderBy(desc(activities.occurredAt), desc(activities.id))
    .limit(limit);
  return rows.map(({ at, ...activity }) => ({ activity, position: { occurredAt: at, id: activity.id } }));
}
