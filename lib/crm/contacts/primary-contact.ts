import { and, asc, eq, sql } from "drizzle-orm";
import { contacts } from "@/db/schema/crm/contacts";
import { conflict } from "@/lib/kernel/errors";
import type { WriteCtx } from "@/lib/platform/operation";

// Exactly one contact of a client is the primary one, once it has contacts. All of this happens under the client's lock.

const changed = (t: WriteCtx, isPrimary: boolean) => ({
  isPrimary,
  version: sql`${contacts.version} + 1`,
  updatedAt: t.now(),
});

const isPrimaryOf = (clientId: string) => and(eq(contacts.clientId, clientId), contacts.isPrimary);

export const hasPrimary = async ({ tx }: WriteCtx, clientId: string): Promise<boolean> =>
  (await tx.$count(contacts, isPrimaryOf(clientId))) > 0;

/** Makes room for another primary contact. */
export async function demotePrimary(t: WriteCtx, clientId: string): Promise<void> {
  await t.tx.update(contacts).set(changed(t, false)).where(isPrimaryOf(clientId));
}

/** The contact who has been there longest takes the place of one who is gone. */
export async function promoteOldest(t: WriteCtx, clientId: string): Promise<void> {
  const oldest = t.tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(eq(contacts.clientId, clientId))
    .orderBy(asc(contacts.createdAt), asc(contacts.id))
    .limit(1);
  await t.tx.update(contacts).set(changed(t, true)).where(eq(contacts.id, oldest));
}

export function primaryNeeded() {
  const message = "A client's contacts need a primary one: make another one primary instead.";
  return conflict("contact.primary_needed", message, [{ path: "isPrimary", code: "contact.primary_needed", message }]);
}
