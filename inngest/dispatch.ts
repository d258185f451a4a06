import type { OutgoingEvent } from "@/lib/platform/outbox/claim-events";
import { inngest } from "./client";

/** Hands committed events to the jobs; the event id makes sending one twice harmless. */
export async function dispatch(events: readonly OutgoingEvent[]): Promise<void> {
  await inngest.send(
    events.map((event) => ({
      id: event.id,
      name: event.type,
      ts: event.occurredAt.getTime(),
      data: { ...event.payload, workspaceId: event.workspaceId },
    })),
  );
}
