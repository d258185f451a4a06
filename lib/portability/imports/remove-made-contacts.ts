import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import { importChanges } from "@/db/schema/portability/imports";
import type { WriteCtx } from "@/lib/platform/operation";
import { nothingUndone, type ImportChange, type Undone } from "./undone";

/** Every client with contacts has a primary one: the first that is left, where it was removed. */
async function choosePrimary(t: WriteCtx, clientIds: string[]): Promise<string[]> {
  const { rows } = await t.tx.execute<{ id: string }>(sql`
    update contacts set is_primary = true, version = version + 1, updated_at = ${t.now().toISOString()}::timestamptz
     where id in (
       select distinct on (client_id) id from contacts as heir
        where client_id = any(${sql.param(clientIds)}::uuid[])
          and not exists (select from contacts as other where other.client_id = heir.client_id and other.is_primary)
        order by client_id, created_at, id)
    returning id`);
  return rows.map(({ id }) => id);
}

/**
 * Removes contacts an import put on clients that stay, unless somebody changed them since. Those that came with a client
 * which is kept stay with it.
 */
export async function removeMadeContacts(
  t: WriteCtx,
  importId: string,
  made: readonly ImportChange[],
): Promise<Undone> {
  if (made.length === 0) return nothingUndone();
  const versionOf = new Map(made.map(({ recordId, version }) => [recordId, version]));
  const isMade = inArray(contacts.id, [...versionOf.keys()]);
  const owners = t.tx.select({ id: contacts.clientId }).from(contacts).where(isMade);
  const locked = await t.tx
    .select({ id: clients.id })
    .from(clients)
    .where(inArray(clients.id, owners))
    .orderBy(asc(clients.id))
    .for("update");
  const found = await t.tx
    .select({ contact: contacts, keptClient: importChanges.kept })
    .from(contacts)
    .leftJoin(importChanges, and(eq(importChanges.importId, importId), eq(importChanges.recordId, contacts.clientId)))
    .where(isMade);
  const changed = found.filter(({ contact }) => contact.version !== versionOf.get(contact.id));
  const withClient = found.filter((one) => one.keptClient !== null && !changed.includes(one));
  const removed = found.filter((one) => !changed.includes(one) && !withClient.includes(one));
  const contactIds = removed.map(({ contact }) => contact.id);
  if (contactIds.length > 0) await t.tx.delete(contacts).where(inArray(contacts.id, contactIds));
  const promoted = await choosePrimary(
    t,
    locked.map(({ id }) => id),
  );
  await t.raiseQuietly(
    "contact.removed",
    removed.map(({ contact: { id, clientId, firstName, lastName } }) => ({
      clientId,
      contactId: id,
      name: [firstName, lastName].filter(Boolean).join(" "),
    })),
  );
  const kept = [
    ...changed.map(({ contact }) => ({ recordId: contact.id, reason: "changed" as const })),
    ...withClient.map(({ contact }) => ({ recordId: contact.id, reason: "in_use" as const })),
  ];
  return { clientIds: removed.map(({ contact }) => contact.clientId), contactIds: [...contactIds, ...promoted], kept };
}
