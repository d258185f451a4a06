import { and, desc, eq, inArray } from "drizzle-orm";
import { activities } from "@/db/schema/crm/activities";
import { events } from "@/db/schema/events/events";
import { newsOf } from "@/lib/catalog/events";
import type { EventCategory } from "@/lib/catalog/event-definition";
import type { CursorPage } from "@/lib/kernel/cursor-page";
import type { ReadCtx } from "@/lib/platform/operation";
import { fromCursor, olderThan, positionOf, toCursor, type TimelinePosition } from "./cursor";
import { entryColumns } from "./entry-rows";
import { eventColumns, recordedEvent } from "./event-columns";
import type { ListActivitiesInput } from "./input";
import { ACTIVITY_CATEGORIES } from "./status";
import type { RecordedActivity } from "./view";

interface Stretch {
  after: TimelinePosition | undefined;
  limit: number;
}

interface Placed {
  activity: RecordedActivity;
  position: string;
}

async function newestEvents(
  { tx }: ReadCtx,
  categories: readonly EventCategory[],
  { after, limit }: Stretch,
  subjectId?: string,
): Promise<Placed[]> {
  const ofClient = subjectId && and(eq(events.subjectKind, "client"), eq(events.subjectId, subjectId));
  const rows = await tx
    .select({ ...eventColumns, position: positionOf(events) })
    .from(events)
    .where(and(ofClient || undefined, inArray(events.type, newsOf(categories)), olderThan(events, after)))
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(limit);
  return rows.map(({ position, ...row }) => ({ activity: recordedEvent(row), position }));
}

async function newestEntries({ tx }: ReadCtx, { after, limit }: Stretch, clientId?: string): Promise<Placed[]> {
  const rows = await tx
    .select({ ...entryColumns, position: positionOf(activities) })
    .from(activities)
    .where(and(clientId === undefined ? undefined : eq(activities.clientId, clientId), olderThan(activities, after)))
    .orderBy(desc(activities.occurredAt), desc(activities.id))
    .limit(limit);
  return rows.map(({ position, ...activity }) => ({ activity, position }));
}

const newestFirst = (one: Placed, other: Placed): number => {
  const [left, right] = [one, other].map(({ position, activity }) => position + activity.id);
  return left === right ? 0 : (left ?? "") < (right ?? "") ? 1 : -1;
};

/**
 * Events and what was written by hand as one list. Each source gives as many as a page may take from it, out of an index,
 * so that the length of the past costs nothing.
 * @param clientIds the client, first, and those merged into it, whose events keep speaking of them; of all when left out
 */
export async function readTimeline(
  t: ReadCtx,
  { cursor, perPage, filter }: Pick<ListActivitiesInput, "cursor" | "perPage" | "filter">,
  clientIds: readonly (string | undefined)[] = [undefined],
): Promise<CursorPage<RecordedActivity>> {
  const stretch = { after: cursor === undefined ? undefined : fromCursor(cursor), limit: perPage + 1 };
  const wanted = filter?.category ?? ACTIVITY_CATEGORIES;
  // Who signed in from where is for those who may read the trail.
  const mayReadTrail = t.ctx.actor.permissions.has("audit:read");
  const categories = wanted.filter((one) => one !== "note" && (one !== "security" || mayReadTrail)) as EventCategory[];
  const found: Placed[] = wanted.includes("note") ? await newestEntries(t, stretch, clientIds[0]) : [];
  if (categories.length > 0) {
    for (const clientId of clientIds) found.push(...(await newestEvents(t, categories, stretch, clientId)));
  }
  const shown = found.sort(newestFirst).slice(0, perPage);
  const last = shown.at(-1);
  return {
    items: shown.map(({ activity }) => activity),
    nextCursor: found.length > perPage && last ? toCursor({ occurredAt: last.position, id: last.activity.id }) : null,
    perPage,
  };
}
