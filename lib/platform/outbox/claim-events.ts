import { and, asc, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { inSystem } from "@/db/system";
import { events } from "@/db/schema/events/events";

export type OutgoingEvent = Pick<typeof events.$inferSelect, "id" | "workspaceId" | "type" | "payload" | "occurredAt">;

/** How long a relay has for a delivery before another may take the event over; also the pause after a failed try. */
const CLAIM_SECONDS = 15;

/**
 * Takes undelivered events, oldest first, for this relay alone. They are claimed by a time and not by an open
 * transaction, because delivering is a network call; a relay that dies loses its claim with time.
 */
export async function claimEvents(limit: number): Promise<OutgoingEvent[]> {
  return inSystem("write", async (tx) => {
    const free = tx
      .select({ id: events.id })
      .from(events)
      .where(
        and(
          isNull(events.dispatchedAt),
          or(isNull(events.dispatchClaimedUntil), lt(events.dispatchClaimedUntil, sql`now()`)),
        ),
      )
      .orderBy(asc(events.id))
      .limit(limit)
      .for("update", { skipLocked: true });
    return tx
      .update(events)
      .set({ dispatchClaimedUntil: sql`now() + ${CLAIM_SECONDS} * interval '1 second'` })
      .where(inArray(events.id, free))
      .returning({
        id: events.id,
        workspaceId: events.workspaceId,
        type: events.type,
        payload: events.payload,
        occurredAt: events.occurredAt,
      });
  });
}

/** The events are where they had to go. */
export async function stampDelivered(ids: readonly string[]): Promise<void> {
  await inSystem("write", (tx) =>
    tx
      .update(events)
      .set({ dispatchedAt: sql`now()`, dispatchClaimedUntil: null })
      .where(and(inArray(events.id, [...ids]), isNull(events.dispatchedAt))),
  );
}
