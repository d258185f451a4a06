import { eventType, staticSchema } from "inngest";
import type { EventPayload, EventType } from "@/lib/catalog/events";

/**
 * A trigger on something that happened: the job receives the event's payload and the workspace it happened in. The payload
 * was checked against the catalog when the event was raised.
 */
export const happened = <Name extends EventType>(name: Name) =>
  eventType(name, { schema: staticSchema<EventPayload<Name> & { workspaceId: string }>() });
