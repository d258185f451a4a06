import { and, asc, desc, gte, inArray, lt, sql } from "drizzle-orm";
import { events } from "@/db/schema/events/events";
import { EVENT_CATEGORIES } from "@/lib/catalog/event-definition";
import { eventTypesOf } from "@/lib/catalog/events";
import { addDays, type LocalDate } from "@/lib/kernel/local-date";
import { pageOffset, type Page } from "@/lib/kernel/page";
import { eventColumns, recordedEvent } from "@/lib/crm/activities/event-columns";
import type { RecordedEvent } from "@/lib/crm/activities/view";
import { query } from "@/lib/platform/operation";
import { ListAuditEventsInput } from "./input";

/** Everything that happened, security included, by page. */
export const listAuditEvents = query({
  can: "audit:read",
  input: ListAuditEventsInput,
  async run({ tx, ctx }, { page, perPage, sort, filter = {} }): Promise<Page<RecordedEvent>> {
    const midnight = (day: LocalDate) => sql`(${day}::timestamp at time zone ${ctx.timeZone})`;
    const types = eventTypesOf(filter.category ?? EVENT_CATEGORIES);
    const where = and(
      inArray(events.type, filter.type ? types.filter((type) => filter.type?.includes(type)) : types),
      filter.actor && inArray(events.actorUserId, filter.actor),
      filter.from && gte(events.occurredAt, midnight(filter.from)),
      filter.to && lt(events.occurredAt, midnight(addDays(filter.to, 1))),
    );
    const order = sort[0]?.descending === false ? asc : desc;
    const rows = await tx
      .select(eventColumns)
      .from(events)
      .where(where)
      .orderBy(order(events.occurredAt), order(events.id))
      .limit(perPage)
      .offset(pageOffset({ page, perPage }));
    return { items: rows.map(recordedEvent), total: await tx.$count(events, where), page, perPage };
  },
});
