import { z } from "zod";
import { EVENT_CATEGORIES } from "@/lib/catalog/event-definition";
import { EVENT_TYPES, EVENTS, type EventType } from "@/lib/catalog/events";

/** One thing that happened, as the feed and the audit trail show it. */
export const EventView = z.object({
  id: z.uuid(),
  type: z.enum(EVENT_TYPES),
  category: z.enum(EVENT_CATEGORIES),
  occurredAt: z.iso.datetime(),
  actor: z.object({
    kind: z.enum(["user", "token", "system"]),
    userId: z.uuid().nullable(),
    /** As it was then; `null` for the application itself. */
    name: z.string().nullable(),
  }),
  subject: z.object({ kind: z.string(), id: z.uuid() }).nullable(),
  payload: z.record(z.string(), z.unknown()),
});
export type EventView = z.infer<typeof EventView>;

export interface RecordedEvent {
  id: string;
  type: EventType;
  payload: Record<string, unknown>;
  actorKind: "user" | "token" | "system";
  actorUserId: string | null;
  actorName: string | null;
  subjectKind: string | null;
  subjectId: string | null;
  occurredAt: Date;
}

export function viewEvent(event: RecordedEvent): EventView {
  const { id, type, payload, subjectKind, subjectId } = event;
  return {
    id,
    type,
    category: EVENTS[type].category,
    occurredAt: event.occurredAt.toISOString(),
    actor: { kind: event.actorKind, userId: event.actorUserId, name: event.actorName },
    subject: subjectKind && subjectId ? { kind: subjectKind, id: subjectId } : null,
    payload,
  };
}
