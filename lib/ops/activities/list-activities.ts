import { and, desc, inArray, sql } from "drizzle-orm";
import { events } from "@/db/schema/events/events";
import { EVENT_CATEGORIES } from "@/lib/catalog/event-definition";
import { newsOf } from "@/lib/catalog/events";
import type { CursorPage } from "@/lib/kernel/cursor-page";
import type { Ctx } from "@/lib/platform/context";
import { query } from "@/lib/platform/operation";
import { fromCursor, toCursor } from "./cursor";
import { eventColumns, recordedEvent } from "./event-columns";
import { ListActivitiesInput } from "./input";
import type { RecordedEvent } from "./view";

const position = sql<string>`to_char(${events.occurredAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Who signed in from where is for those who may read the trail. */
const visibleCategories = ({ actor }: Ctx) =>
  EVENT_CATEGORIES.filter((category) => category !== "security" || actor.permissions.has("audit:read"));

function after(cursor: string) {
  const { occurredAt, id } = fromCursor(cursor);
  return sql`(${events.occurredAt}, ${events.id}) < (${occurredAt}::timestamptz, ${id}::uuid)`;
}

/** What happened in the workspace, newest first. */
export const listActivities = query({
  can: "activities:read",
  input: ListActivitiesInput,
  async run({ tx, ctx }, { cursor, perPage, filter }): Promise<CursorPage<RecordedEvent>> {
    const wanted = visibleCategories(ctx).filter((category) => filter?.category?.includes(category) ?? true);
    const rows = await tx
      .select({ ...eventColumns, position })
      .from(events)
      .where(and(inArray(events.type, newsOf(wanted)), cursor === undefined ? undefined : after(cursor)))
      .orderBy(desc(events.occurredAt), desc(events.id))
      .limit(perPage + 1);
    const shown = rows.slice(0, perPage);
    const last = shown.at(-1);
    const more = rows.length > perPage && last;
    return {
      items: shown.map(({ position: _, ...row }) => recordedEvent(row)),
      nextCursor: more ? toCursor({ occurredAt: last.position, id: last.id }) : null,
      perPage,
    };
  },
});
