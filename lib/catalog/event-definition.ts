import type { z } from "zod";

export const EVENT_CATEGORIES = [
  "security",
  "team",
  "settings",
  "communication",
  "client",
  "financial",
  "data",
] as const;
export type EventCategory = (typeof EVENT_CATEGORIES)[number];

interface EventDefinition<Payload extends z.ZodType> {
  category: EventCategory;
  payload: Payload;
  /** Which payload field names the record the event is about, and its kind. */
  subject?: readonly [kind: string, field: string];
  /** An order to a background job rather than news: in the audit trail, not in the feed. */
  internal?: true;
}

export const event = <Payload extends z.ZodType>(definition: EventDefinition<Payload>) => definition;
