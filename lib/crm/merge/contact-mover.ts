import { and, eq, inArray, sql } from "drizzle-orm";
import { contacts } from "@/db/schema/crm/contacts";
import type { WriteCtx } from "@/lib/platform/operation";
import type { Mover } from "./mover";

async function give(t: WriteCtx, from: string, to: string, ids?: string[]): Promise<string[]> {
  const moved = await t.tx
    .update(contacts)
    .set({ clientId: to, isPrimary: false, version: sql`${contacts.version} + 1`, updatedAt: t.now() })
    .where(and(eq(contacts.clientId, from), ids && inArray(contacts.id, ids)))
    .returning({ id: contacts.id });
  return moved.map(({ id }) => id);
}

/** Moved contacts are not primary: {@link settlePrimary} then sees to it that each client with contacts has one. */
export const contactMover: Mover = {
  move: (t, { keptId, mergedId }) => give(t, mergedId, keptId),
  takeBack: (t, { keptId, mergedId }, ids) => give(t, keptId, mergedId, ids),
};

/** The primary contact of a client, if it has contacts at all. */
export async function primaryContactId(t: WriteCtx, clientId: string): Promise<string | null> {
  const [primary] = await t.tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.clientId, clientId), eq(contacts.isPrimary, true)));
  return primary?.id ?? null;
}

/** Makes the preferred contact the primary one, or else the oldest, where the client has none. */
export async function settlePrimary(t: WriteCtx, clientId: string, preferredId: string | null): Promise<void> {
  if ((await primaryContactId(t, clientId)) !== null) return;
  const next = t.tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(eq(contacts.clientId, clientId))
    .orderBy(sql`${contacts.id} is distinct from ${preferredId}`, contacts.createdAt, contacts.id)
    .limit(1);
  await t.tx
    .update(contacts)
    .set({ isPrimary: true, version: sql`${contacts.version} + 1`, updatedAt: t.now() })
    .where(inArray(contacts.id, next));
}
