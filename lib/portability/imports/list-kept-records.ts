import { and, asc, count, eq, isNotNull, sql } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import { importChanges } from "@/db/schema/portability/imports";
import { pageOffset, type Page } from "@/lib/kernel/page";
import { query } from "@/lib/platform/operation";
import { findImport } from "./import-rows";
import { ListKeptRecordsInput } from "./input";
import type { KeptRecordView } from "./view";

const name = sql<string>`coalesce(${clients.name}, concat_ws(' ', ${contacts.firstName}, ${contacts.lastName}))`;

/** What an undo left as it is, and why. */
export const listKeptRecords = query({
  can: "clients:import",
  input: ListKeptRecordsInput,
  async run(t, { importId, page, perPage }): Promise<Page<KeptRecordView>> {
    await findImport(t, importId);
    const from = t.tx
      .select({
        recordKind: importChanges.recordKind,
        recordId: importChanges.recordId,
        clientId: sql<string>`coalesce(${contacts.clientId}, ${clients.id})`,
        name,
        reason: sql<KeptRecordView["reason"]>`${importChanges.kept}`,
        total: sql<number>`${count()} over ()`.mapWith(Number),
      })
      .from(importChanges)
      .leftJoin(clients, eq(clients.id, importChanges.recordId))
      .leftJoin(contacts, eq(contacts.id, importChanges.recordId));
    const found = await from
      .where(
        and(
          eq(importChanges.importId, importId),
          isNotNull(importChanges.kept),
          // What was deleted since is kept no more.
          sql`coalesce(${clients.id}, ${contacts.id}) is not null`,
        ),
      )
      .orderBy(asc(name), asc(importChanges.recordId))
      .limit(perPage)
      .offset(pageOffset({ page, perPage }));
    const items = found.map(({ total: _, ...record }) => record);
    return { items, total: found[0]?.total ?? 0, page, perPage };
  },
});
