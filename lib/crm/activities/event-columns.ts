import { events } from "@/db/schema/events/events";
import { isEventType } from "@/lib/catalog/events";
import type { RecordedEvent } from "./view";

/** What feed and trail read of an event. */
export const eventColumns = {
  id: events.id,
  type: events.type,
  payload: events.payload,
  actorKind: events.actorKind,
  actorUserId: events.actorUserId,
  actorName: events.actorName,
  subjectKind: events.subjectKind,
  subjectId: events.subjectId,
  occurredAt: events.occurredAt,
};

type Row = Omit<RecordedEvent, "type"> & { type: string };

/** Rows are only written through the catalog; the queries ask for its types alone. */
export function recordedEvent({ type, ...row }: Row): RecordedEvent {
  if (!isEventType(type)) throw new Error(`The catalog does not know the event ${type}`);
  return { ...row, type };
}
