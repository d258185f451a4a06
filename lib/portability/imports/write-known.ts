import { eq, sql } from "drizzle-orm";
import { insertRecords } from "@/db/insert-records";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import { clientTags, tags } from "@/db/schema/crm/tags";
import { importChanges } from "@/db/schema/portability/imports";
import { clientReference } from "@/lib/crm/clients/client-reference";
import { tagColor } from "@/lib/crm/tags/tag-color";
import { periodYear, todayIn } from "@/lib/kernel/local-date";
import { takeNumbers } from "@/lib/platform/numbering/take-numbers";
import type { WriteCtx } from "@/lib/platform/operation";
import { CLIENT_COLUMNS, CONTACT_COLUMNS, type Known, type KnownClient, type KnownContact } from "./known-clients";
import { updateRecords } from "./update-records";

type Touched = { client: KnownClient; contact: KnownContact };

const isNew = ({ version }: Known<unknown>) => version === 0;
const isChanged = (record: Known<unknown>) => !isNew(record) && record.changes.size > 0;

async function createClients(t: WriteCtx, made: readonly KnownClient[], importId: string): Promise<void> {
  if (made.length === 0) return;
  const { workspaceId } = t.ctx.actor;
  const year = periodYear(todayIn(t.ctx.timeZone, t.now()));
  const first = await takeNumbers(t, "client", String(year), made.length);
  const at = t.now().toISOString();
  const rows = made.map(({ id, values }, index) => ({
    id,
    workspaceId,
    reference: clientReference(year, first + index),
    ...values,
    version: 1,
    createdAt: at,
    updatedAt: at,
  }));
  await insertRecords(t.tx, clients, rows);
  await t.raiseQuietly(
    "client.created",
    rows.map(({ id, name, reference }) => ({ clientId: id, name, reference, importId })),
  );
}

async function updateClients(t: WriteCtx, changed: readonly KnownClient[], importId: string): Promise<void> {
  const rows = changed.map(({ id, values }) => ({ id, ...values }));
  await updateRecords(t, clients, CLIENT_COLUMNS, rows);
  await t.raiseQuietly(
    "client.updated",
    changed.map(({ id, values, changes }) => ({
      clientId: id,
      name: values.name,
      fields: [...changes.keys()],
      importId,
    })),
  );
}

const eventOf = ({ client, contact: { id, values } }: Touched) => ({
  clientId: client.id,
  contactId: id,
  name: [values.firstName, values.lastName].filter(Boolean).join(" "),
});

/** The coming of a client says for its contacts, too, that they came; only those of older clients are news. */
async function writeContacts(t: WriteCtx, touched: readonly Touched[]): Promise<void> {
  const { workspaceId } = t.ctx.actor;
  const at = t.now().toISOString();
  const made = touched.filter(({ contact }) => isNew(contact));
  const changed = touched.filter(({ contact }) => isChanged(contact));
  // A client has one primary contact at every moment: the former one steps back first.
  const demoted = changed.filter(({ contact }) => contact.changes.get("isPrimary")?.from === true);
  const others = changed.filter((one) => !demoted.includes(one));
  const rowOf = ({ contact }: Touched) => ({ id: contact.id, ...contact.values });
  await updateRecords(t, contacts, CONTACT_COLUMNS, demoted.map(rowOf));
  const times = { version: 1, createdAt: at, updatedAt: at };
  await insertRecords(
    t.tx,
    contacts,
    made.map((one) => ({ workspaceId, clientId: one.client.id, ...rowOf(one), ...times })),
  );
  await updateRecords(t, contacts, CONTACT_COLUMNS, others.map(rowOf));
  const ofOlder = ({ client }: Touched) => !client.ours;
  await t.raiseQuietly("contact.created", made.filter(ofOlder).map(eventOf));
  await t.raiseQuietly(
    "contact.updated",
    changed.filter(ofOlder).map((one) => ({ ...eventOf(one), fields: [...one.contact.changes.keys()] })),
  );
}

async function writeTags(t: WriteCtx, tagged: readonly KnownClient[]): Promise<void> {
  if (tagged.length === 0) return;
  const { workspaceId } = t.ctx.actor;
  // Of two spellings the first one counts.
  const names = tagged.flatMap(({ newTags }) => newTags).toReversed();
  const named = new Map(names.map((name) => [name.toLowerCase(), name]));
  const created = await t.tx
    .insert(tags)
    .values([...named.values()].map((name) => ({ workspaceId, name, color: tagColor(name) })))
    .onConflictDoNothing()
    .returning({ tagId: tags.id, name: tags.name });
  for (const tag of created) await t.raise("tag.created", tag);
  const all = await t.tx.select({ id: tags.id, name: tags.name }).from(tags).where(eq(tags.workspaceId, workspaceId));
  const idOf = new Map(all.map(({ id, name }) => [name.toLowerCase(), id]));
  const links = tagged.flatMap(({ id: clientId, newTags }) =>
    newTags.map((name) => ({ workspaceId, clientId, tagId: idOf.get(name.toLowerCase()) })),
  );
  await insertRecords(t.tx, clientTags, links, sql`on conflict do nothing`);
  const older = tagged.filter(({ ours }) => !ours);
  await t.raiseQuietly(
    "client.tags_changed",
    older.map(({ id, values, newTags }) => ({ clientId: id, name: values.name, added: newTags, removed: [] })),
  );
}

function changeOf(recordKind: "client" | "contact", record: Known<unknown>) {
  const version = isNew(record) ? 1 : record.version + (isChanged(record) ? 1 : 0);
  const before = record.ours ? null : Object.fromEntries(record.changes);
  return { recordKind, recordId: record.id, before, version };
}

/** Remembers what was done to each record, so that it can be taken back and no later row of the file contradicts it. */
async function keepChanges(t: WriteCtx, importId: string, met: readonly KnownClient[]): Promise<void> {
  const { workspaceId } = t.ctx.actor;
  // A client the import made stands for its contacts, too: they go with it or stay with it.
  const people = (client: KnownClient) => (client.ours ? [] : client.contacts.filter((contact) => contact.met));
  const rows = met.flatMap((client) => [
    changeOf("client", client),
    ...people(client).map((contact) => changeOf("contact", contact)),
  ]);
  await insertRecords(
    t.tx,
    importChanges,
    rows.map((row) => ({ workspaceId, importId, ...row })),
    sql`on conflict (workspace_id, import_id, record_kind, record_id) do update
        set before = import_changes.before || excluded.before, version = excluded.version`,
  );
}

/** Writes what rows were found to change: new numbers last, then everything in a handful of statements. */
export async function writeKnown(t: WriteCtx, importId: string, known: Iterable<KnownClient>): Promise<void> {
  const met = [...known].filter(({ met: touched }) => touched);
  await updateClients(t, met.filter(isChanged), importId);
  await createClients(t, met.filter(isNew), importId);
  const touched = met.flatMap((client) => client.contacts.map((contact) => ({ client, contact })));
  await writeContacts(t, touched);
  const tagged = met.filter(({ newTags }) => newTags.length > 0);
  await writeTags(t, tagged);
  await keepChanges(t, importId, met);
}
