import { and, asc, desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import { clientTags, tags } from "@/db/schema/crm/tags";
import { importChanges } from "@/db/schema/portability/imports";
import type { ReadCtx } from "@/lib/platform/operation";
import { CLIENT_COLUMNS, CONTACT_COLUMNS, type KnownClient, type KnownClients } from "./known-clients";
import type { RecordIds } from "./record-ids";
import type { RowDraft } from "./row-draft";

const pick = <Row extends object, Field extends keyof Row>(row: Row, fields: readonly Field[]): Pick<Row, Field> =>
  Object.fromEntries(fields.map((field) => [field, row[field]])) as unknown as Pick<Row, Field>;

const values = (found: Iterable<string | null | undefined>): string[] => [
  ...new Set([...found].filter((value): value is string => typeof value === "string")),
];

/** One look into one index; conditions joined by `or` would make PostgreSQL read whole tables. */
function lookup(select: string, among: string[], type: "text" | "uuid" = "text"): SQL[] {
  return among.length === 0 ? [] : [sql`${sql.raw(select)} = any(${sql.param(among)}::${sql.raw(type)}[])`];
}

/** Ids of all clients that any of the rows could be about. */
async function candidates(t: ReadCtx, drafts: readonly RowDraft[], ids: RecordIds): Promise<string[]> {
  const said = drafts.map(({ client }) => client);
  const mails = drafts.flatMap(({ client, contact }) => [client.email, contact?.email]);
  const addresses = values(mails).map((mail) => mail.toLowerCase());
  const keys = values(drafts.flatMap(({ clientKey }) => ids.ofClient(clientKey)));
  const selects = [
    ...lookup("select id from clients where id", keys, "uuid"),
    // The unique index holds no merged clients; saying so lets it answer.
    ...lookup(
      "select id from clients where merged_into_id is null and external_reference",
      values(said.map((one) => one.externalReference)),
    ),
    ...lookup("select id from clients where siret", values(said.map((one) => one.siret))),
    ...lookup("select id from clients where vat_number", values(said.map((one) => one.vatNumber))),
    ...lookup("select id from clients where email_key", addresses),
    ...lookup("select client_id from contacts where email_key", addresses),
  ];
  if (selects.length === 0) return [];
  const { rows } = await t.tx.execute<{ id: string }>(sql.join(selects, sql` union `));
  return rows.map(({ id }) => id);
}

interface Loading {
  importId: string;
  ids: RecordIds;
  /** Nobody else may change what was loaded until the transaction ends. */
  lock: boolean;
}

/** Records this import laid rows over in earlier chunks, and whether it made them. */
async function metBefore(t: ReadCtx, importId: string, recordIds: string[]): Promise<Map<string, boolean>> {
  if (recordIds.length === 0) return new Map();
  const rows = await t.tx
    .select({ id: importChanges.recordId, ours: sql<boolean>`${importChanges.before} is null` })
    .from(importChanges)
    .where(and(eq(importChanges.importId, importId), inArray(importChanges.recordId, recordIds)));
  return new Map(rows.map(({ id, ours }) => [id, ours]));
}

/** Adds every client of the database that rows could be about, unless it is known already. */
export async function loadKnown(
  t: ReadCtx,
  known: KnownClients,
  drafts: readonly RowDraft[],
  { importId, ids, lock }: Loading,
): Promise<void> {
  const wanted = (await candidates(t, drafts, ids)).filter((id) => !known.has(id));
  if (wanted.length === 0) return;
  // In one order everywhere, so that two of these never wait for each other.
  const select = t.tx
    .select()
    .from(clients)
    .where(and(inArray(clients.id, wanted), sql`${clients.mergedIntoId} is null`))
    .orderBy(asc(clients.id));
  const rows = await (lock ? select.for("update") : select);
  const clientIds = rows.map(({ id }) => id);
  if (clientIds.length === 0) return;
  const people = await t.tx
    .select()
    .from(contacts)
    .where(inArray(contacts.clientId, clientIds))
    .orderBy(desc(contacts.isPrimary), asc(contacts.id));
  const labels = await t.tx
    .select({ clientId: clientTags.clientId, name: tags.name })
    .from(clientTags)
    .innerJoin(tags, eq(tags.id, clientTags.tagId))
    .where(inArray(clientTags.clientId, clientIds));
  const met = await metBefore(t, importId, [...clientIds, ...people.map(({ id }) => id)]);
  const state = (id: string) => ({ met: met.has(id), ours: met.get(id) ?? false, changes: new Map() });
  const byId = new Map<string, KnownClient>();
  for (const row of rows) {
    const { id, version } = row;
    const fields = pick(row, CLIENT_COLUMNS);
    byId.set(id, { id, version, values: fields, contacts: [], tags: new Set(), newTags: [], ...state(id) });
  }
  for (const row of people) {
    const { id, version, clientId } = row;
    const client = byId.get(clientId);
    if (!client) continue;
    // Of a client this import made, the contacts are its own, too.
    const origin = client.ours ? { met: true, ours: true, changes: new Map() } : state(id);
    client.contacts.push({ id, version, values: pick(row, CONTACT_COLUMNS), ...origin });
  }
  for (const { clientId, name } of labels) byId.get(clientId)?.tags.add(name.toLowerCase());
  for (const client of byId.values()) known.note(client);
}
