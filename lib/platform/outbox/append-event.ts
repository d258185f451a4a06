import type { Tx } from "@/db/client";
import { insertRecords } from "@/db/insert-records";
import { events } from "@/db/schema/events/events";
import { EVENTS, type EventPayload, type EventType } from "@/lib/catalog/events";
import type { Actor } from "../context";

export interface Cause {
  workspaceId: string;
  actor: Pick<Actor, "kind" | "userId" | "name">;
  requestId: string;
  occurredAt: Date;
}

export interface Happening<Type extends EventType> extends Cause {
  type: Type;
  payload: EventPayload<Type>;
}

function rowOf<Type extends EventType>({ type, payload: given, actor, ...cause }: Happening<Type>) {
  const definition = EVENTS[type];
  const payload: Record<string, unknown> = definition.payload.parse(given);
  const [subjectKind, subjectField] = "subject" in definition ? definition.subject : [];
  const subjectId = subjectField === undefined ? null : payload[subjectField];
  return {
    ...cause,
    type,
    payload,
    actorKind: actor.kind,
    actorUserId: actor.userId,
    actorName: actor.name,
    subjectKind: subjectKind ?? null,
    subjectId: typeof subjectId === "string" ? subjectId : null,
  };
}

/** Appends the one row that records a change, in the transaction of the change. The payload is checked against the catalog. */
export async function appendEvent<Type extends EventType>(tx: Tx, happening: Happening<Type>): Promise<void> {
  await tx.insert(events).values(rowOf(happening));
}

/** Appends many events that count as delivered: in timeline and trail, and no order to any job. */
export async function appendQuietEvents<Type extends EventType>(
  tx: Tx,
  type: Type,
  payloads: readonly EventPayload<Type>[],
  cause: Cause,
): Promise<void> {
  const dispatchedAt = cause.occurredAt;
  const rows = payloads.map((payload) => ({ ...rowOf({ type, payload, ...cause }), dispatchedAt }));
  await insertRecords(tx, events, rows);
}
