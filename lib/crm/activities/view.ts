import { z } from "zod";
import { EVENT_CATEGORIES } from "@/lib/catalog/event-definition";
import { EVENT_TYPES, EVENTS, type EventType } from "@/lib/catalog/events";
import type { Ctx } from "@/lib/platform/context";
import { canChangeActivity } from "./can-change-activity";
import { ENTRY_KINDS, type EntryKind } from "./status";

const Subject = z.object({ kind: z.string(), id: z.uuid() });

/** One thing that happened, as timelines and the audit trail show it. */
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
  subject: Subject.nullable(),
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

/** A note, call or meeting somebody wrote down. */
export const EntryView = z.object({
  id: z.uuid(),
  type: z.enum(ENTRY_KINDS),
  category: z.literal("note"),
  occurredAt: z.iso.datetime(),
  actor: z.object({
    kind: z.literal("user"),
    /** `null` once the account is gone. */
    userId: z.uuid().nullable(),
    /** As it was then. */
    name: z.string().nullable(),
  }),
  subject: Subject,
  clientName: z.string(),
  text: z.string(),
  /** Minutes; of calls and meetings. */
  durationMinutes: z.int().nullable(),
  /** Whether the caller may change or remove it. */
  editable: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type EntryView = z.infer<typeof EntryView>;

export interface RecordedEntry {
  id: string;
  clientId: string;
  clientName: string;
  type: EntryKind;
  text: string;
  occurredAt: Date;
  durationMinutes: number | null;
  createdBy: string | null;
  authorName: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export function viewEntry(entry: RecordedEntry, { actor }: Pick<Ctx, "actor">): EntryView {
  const { id, type, text, durationMinutes, createdBy } = entry;
  return {
    id,
    type,
    category: "note",
    occurredAt: entry.occurredAt.toISOString(),
    actor: { kind: "user", userId: createdBy, name: entry.authorName },
    subject: { kind: "client", id: entry.clientId },
    clientName: entry.clientName,
    text,
    durationMinutes,
    editable: canChangeActivity(actor, entry),
    createdAt: entry.createdAt.toISOString(),
    updatedAt: entry.updatedAt.toISOString(),
  };
}

/** One line of a timeline: what recorded itself, or what somebody wrote (`category` is `note`). */
export const ActivityView = z.discriminatedUnion("category", [EntryView, EventView]);
export type ActivityView = z.infer<typeof ActivityView>;

export type RecordedActivity = RecordedEvent | RecordedEntry;

export const viewActivity = (activity: RecordedActivity, ctx: Pick<Ctx, "actor">): ActivityView =>
  "text" in activity ? viewEntry(activity, ctx) : viewEvent(activity);
