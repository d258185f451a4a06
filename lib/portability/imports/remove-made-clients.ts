import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import { events } from "@/db/schema/events/events";
import type { WriteCtx } from "@/lib/platform/operation";
import { nothingUndone, type ImportChange, type Undone } from "./undone";

/** Clients of which anything is told that was not this import - a note, a tag, a contact, a merge, a change - or that have documents. */
async function usedSince(t: WriteCtx, importId: string, ids: string[]): Promise<Set<string>> {
  const told = await t.tx
    .selectDistinct({ id: events.subjectId })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "client"),
        inArray(events.subjectId, ids),
        sql`${events.payload} ->> 'importId' is distinct from ${importId}`,
      ),
    );
  const billed = await t.tx
    .selectDistinct({ id: documents.clientId })
    .from(documents)
    .where(inArray(documents.clientId, ids));
  return new Set([...told, ...billed].flatMap(({ id }) => id ?? []));
}

/** Removes clients an import made, with their contacts, unless somebody changed or used them since. */
export async function removeMadeClients(t: WriteCtx, importId: string, made: readonly ImportChange[]): Promise<Undone> {
  if (made.length === 0) return nothingUndone();
  const versionOf = new Map(made.map(({ recordId, version }) => [recordId, version]));
  const found = await t.tx
    .select({ id: clients.id, name: clients.name, version: clients.version })
    .from(clients)
    .where(inArray(clients.id, [...versionOf.keys()]))
    .orderBy(asc(clients.id))
    .for("update");
  const used = await usedSince(t, importId, [...versionOf.keys()]);
  const changed = found.filter(({ id, version }) => version !== versionOf.get(id));
  const inUse = found.filter((client) => used.has(client.id) && !changed.includes(client));
  const removed = found.filter((client) => !used.has(client.id) && !changed.includes(client));
  const clientIds = removed.map(({ id }) => id);
  const people = await contactsOf(t, clientIds);
  if (clientIds.length > 0) await t.tx.delete(clients).where(inArray(clients.id, clientIds));
  await t.raiseQuietly(
    "client.removed",
    removed.map(({ id, name }) => ({ clientId: id, name, importId })),
  );
  const kept = [
    ...changed.map(({ id }) => ({ recordId: id, reason: "changed" as const })),
    ...inUse.map(({ id }) => ({ recordId: id, reason: "in_use" as const })),
  ];
  return { clientIds, contactIds: people, kept };
}

async function contactsOf(t: WriteCtx, clientIds: string[]): Promise<string[]> {
  if (clientIds.length === 0) return [];
  const rows = await t.tx.select({ id: contacts.id }).from(contacts).where(inArray(contacts.clientId, clientIds));
  return rows.map(({ id }) => id);
}
