import { and, asc, desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import { clientTags, tags } from "@/db/schema/crm/tags";
import { inWorkspace } from "@/db/workspace";
import { clientsWhere } from "@/lib/crm/clients/client-where";
import { todayIn } from "@/lib/kernel/local-date";
import type { Ctx } from "@/lib/platform/context";
import { writeCsv } from "@/lib/platform/csv/write-csv";
import { download } from "@/lib/platform/download";
import { writeCtx, type ReadCtx } from "@/lib/platform/operation";
import { EXPORT_COLUMNS, exportCells, type ExportedRow } from "./client-columns";
import { ExportClientsInput } from "./input";

const CLIENTS_AT_ONCE = 500;

type Choice = z.output<typeof ExportClientsInput>;

/** The next clients by reference, each with its contacts, the primary one first. */
async function readRows(t: ReadCtx, choice: Choice, after: string | null): Promise<ExportedRow[]> {
  const found = await t.tx
    .select()
    .from(clients)
    .where(
      and(
        clientsWhere(t, choice),
        choice.ids && inArray(clients.id, choice.ids),
        after === null ? undefined : gt(clients.reference, after),
      ),
    )
    .orderBy(asc(clients.reference))
    .limit(CLIENTS_AT_ONCE);
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return [];
  const people = await t.tx
    .select()
    .from(contacts)
    .where(inArray(contacts.clientId, ids))
    .orderBy(desc(contacts.isPrimary), asc(contacts.createdAt), asc(contacts.id));
  const labels = await t.tx
    .select({ clientId: clientTags.clientId, name: tags.name })
    .from(clientTags)
    .innerJoin(tags, eq(tags.id, clientTags.tagId))
    .where(inArray(clientTags.clientId, ids))
    .orderBy(asc(sql`lower(${tags.name})`));
  const contactsOf = Map.groupBy(people, ({ clientId }) => clientId);
  const tagsOf = Map.groupBy(labels, ({ clientId }) => clientId);
  return found.flatMap((client) => {
    const names = (tagsOf.get(client.id) ?? []).map(({ name }) => name);
    return (contactsOf.get(client.id) ?? [null]).map((contact) => ({ client, tags: names, contact }));
  });
}

/** Each step is a transaction of its own: a slow reader holds nothing open, and memory stays flat. */
async function* exportRows(ctx: Ctx, choice: Choice): AsyncGenerator<string[]> {
  yield EXPORT_COLUMNS.map(([name]) => name);
  const next = (after: string | null) =>
    inWorkspace(ctx.actor, "read", (tx) => readRows({ tx, ctx, now: ctx.now }, choice, after));
  let count = 0;
  for (let rows = await next(null); rows.length > 0; rows = await next(rows.at(-1)?.client.reference ?? null)) {
    count += new Set(rows.map(({ client }) => client.id)).size;
    for (const row of rows) yield exportCells(row);
  }
  // Only now: whoever broke off has no export.
  await inWorkspace(ctx.actor, "write", (tx) => writeCtx(tx, ctx).raise("clients.exported", { count }));
}

/** Clients as a table: a row for each contact, one row for a client without any. */
export const exportClients = download({
  can: "clients:export",
  input: ExportClientsInput,
  open: (ctx, choice) => ({
    fileName: `clients-${todayIn(ctx.timeZone, ctx.now())}.csv`,
    content: writeCsv(exportRows(ctx, choice), ctx.locale === "fr" ? ";" : ","),
  }),
});
