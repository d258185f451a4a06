import { isDeepStrictEqual } from "node:util";
import { asc, inArray } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import type { WriteCtx } from "@/lib/platform/operation";
import { CLIENT_COLUMNS, CONTACT_COLUMNS, type Change } from "./known-clients";
import { nothingUndone, type ImportChange, type Undone } from "./undone";
import { updateRecords } from "./update-records";

interface Restored<Row> {
  row: Row;
  fields: string[];
  values: Record<string, unknown>;
  /** Fields somebody changed since stay as they are. */
  kept: boolean;
}

/** Who is primary is settled where contacts are removed: there is exactly one at every moment. */
const LEFT_ALONE = new Set(["isPrimary"]);

function restored<Row extends object>(row: Row, { before }: ImportChange): Restored<Row> {
  const changes = Object.entries(before ?? {}).filter(([field]) => !LEFT_ALONE.has(field)) as [string, Change][];
  const untouched = changes.filter(([field, { to }]) => isDeepStrictEqual(Reflect.get(row, field), to));
  return {
    row,
    fields: untouched.map(([field]) => field),
    values: Object.fromEntries(untouched.map(([field, { from }]) => [field, from])),
    kept: untouched.length < changes.length,
  };
}

async function restoreRows<Row extends { id: string }>(
  t: WriteCtx,
  table: PgTable,
  columns: readonly (keyof Row & string)[],
  found: readonly Row[],
  changes: readonly ImportChange[],
): Promise<Restored<Row>[]> {
  const changeOf = new Map(changes.map((change) => [change.recordId, change]));
  const all = found.flatMap((row) => {
    const change = changeOf.get(row.id);
    return change ? [restored(row, change)] : [];
  });
  const rows = all
    .filter(({ fields }) => fields.length > 0)
    .map(({ row, values }) => ({
      ...Object.fromEntries(columns.map((column) => [column, row[column]])),
      ...values,
      id: row.id,
    }));
  await updateRecords(t, table, columns, rows);
  return all;
}

/** Gives records an import changed their former values back, field by field. */
export async function restoreChanged(t: WriteCtx, importId: string, changes: readonly ImportChange[]): Promise<Undone> {
  const ids = changes.map(({ recordId }) => recordId);
  if (ids.length === 0) return nothingUndone();
  const people = await t.tx.select().from(contacts).where(inArray(contacts.id, ids));
  const locked = await t.tx
    .select()
    .from(clients)
    .where(inArray(clients.id, [...ids, ...people.map(({ clientId }) => clientId)]))
    .orderBy(asc(clients.id))
    .for("update");
  const ofClients = await restoreRows(t, clients, CLIENT_COLUMNS, locked, changes);
  const ofContacts = await restoreRows(t, contacts, CONTACT_COLUMNS, people, changes);
  const isRestored = ({ fields }: { fields: string[] }) => fields.length > 0;
  await t.raiseQuietly(
    "client.updated",
    ofClients.filter(isRestored).map(({ row, fields }) => ({ clientId: row.id, name: row.name, fields, importId })),
  );
  await t.raiseQuietly(
    "contact.updated",
    ofContacts.filter(isRestored).map(({ row: { id, clientId, firstName, lastName }, fields }) => {
      return { clientId, contactId: id, name: [firstName, lastName].filter(Boolean).join(" "), fields };
    }),
  );
  const kept = [...ofClients, ...ofContacts].filter((one) => one.kept);
  return {
    clientIds: ofClients.filter(isRestored).map(({ row }) => row.id),
    contactIds: ofContacts.filter(isRestored).map(({ row }) => row.id),
    kept: kept.map(({ row }) => ({ recordId: row.id, reason: "changed" })),
  };
}
