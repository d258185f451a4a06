import type { Tx } from "@/db/client";
import { events } from "@/db/schema/events/events";
import { EVENTS, type EventPayload, type EventType } from "@/lib/catalog/events";
import type { Actor } from "../context";

export interface Happening<Type extends EventType> {
  type: Type;
  payload: EventPayload<Type>;
  workspaceId: string;
  actor: Pick<Actor, "kind" | "userId" | "name">;
  requestId: string;
  occurredAt: Date;
}

/** Appends the one row that records a change, in the transaction of the change. The payload is checked against the catalog. */
export async function appendEvent<Type extends EventType>(tx: Tx, happening: Happening<Type>): Promise<void> {
  const definition = EVENTS[happening.type];
  const payload: Record<string, unknown> = definition.payload.parse(happening.payload);
  const [subjectKind, subjectField] = "subject" in definition ? definition.subject : [];
  const subjectId = subjectField === undefined ? null : payload[subjectField];
  await tx.insert(events).values({
    workspaceId: happening.workspaceId,
    type: happening.type,
    payload,
    actorKind: happening.actor.kind,
    actorUserId: happening.actor.userId,
    actorName: happening.actor.name,
    subjectKind: subjectKind ?? null,
    subjectId: typeof subjectId === "string" ? subjectId : null,
    requestId: happening.requestId,
    occurredAt: happening.occurredAt,
  });
}
