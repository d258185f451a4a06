import { and, asc, desc, eq, ilike, isNotNull, sql } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import { importChanges } from "@/db/schema/portability/imports";
import { containing } from "@/lib/identity/people/containing";
import { pageOffset, type Page } from "@/lib/kernel/page";
import { query, type ReadCtx } from "@/lib/platform/operation";
import { findImport } from "./import-rows";
import { ListKeptRecordsInput } from "./input";
import type { KeptRecordView } from "./view";

const name = sql<string>`coalesce(${clients.name}, concat_ws(' ', ${contacts.firstName}, ${contacts.lastName}))`;

const kept = ({ tx }: ReadCtx, importId: string, search: string | undefined) =>
  tx
    .select({
      recordKind: importChanges.recordKind,
      recordId: importChanges.recordId,
      clientId: sql<string>`coalesce(${contacts.clientId}, ${clients.id})`.as("client_id"),
      name: name.as("name"),
      reason: sql<KeptRecordView["reason"]>`${importChanges.kept}`.as("reason"),
    })
    .from(importChanges)
    .leftJoin(clients, eq(clients.id, importChanges.recordId))
    .leftJoin(contacts, eq(contacts.id, importChanges.recordId))
    .where(
      and(
        eq(importChanges.importId, importId),
        isNotNull(importChanges.kept),
        // What was deleted since is kept no more.
        sql`coalesce(${clients.id}, ${contacts.id}) is not null`,
        search ? ilike(name, containing(search)) : undefined,
      ),
    )
    .as("kept_records");

/** What an undo left as it is, and why. */
export const listKeptRecords = query({
  can: "clients:import",
  input: ListKeptRecordsInput,
  async run(t, { importId, page, perPage, sort, search }): Promise<Page<KeptRecordView>> {
    await findImport(t, importId);
    const found = kept(t, importId, search);
    const order = sort.map(({ descending }) => (descending ? desc : asc)(found.name));
    const items = await t.tx
      .select()
      .from(found)
      .orderBy(...order, asc(found.recordId))
      .limit(perPage)
      .offset(pageOffset({ page, perPage }));
    return { items, total: await t.tx.$count(found), page, perPage };
  },
});
