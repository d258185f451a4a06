import { and, asc, eq, gt, lt, notExists, sql } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import { searchDocuments, searchFeed, searchWords } from "@/db/schema/insight/search-documents";
import { inSystem } from "@/db/system";
import { inWorkspace } from "@/db/workspace";
import { recordIdsOf, refreshDocuments, type RecordIds } from "./refresh-documents";

const CHUNK = 500;

export interface Reindexed {
  /** Clients with their contacts, then quotes, invoices and credit notes, looked at so far. */
  records: number;
  of: number;
  /** Entries that were not as they should be. */
  changed: number;
}

type Table = typeof clients | typeof documents;

const nextIds = (workspaceId: string, table: Table, after: string | null): Promise<string[]> =>
  inWorkspace({ workspaceId, userId: null }, "read", async (tx) => {
    const rows = await tx
      .select({ id: table.id })
      .from(table)
      .where(after === null ? undefined : gt(table.id, after))
      .orderBy(asc(table.id))
      .limit(CHUNK);
    return rows.map(({ id }) => id);
  });

/** The ids of all records of a table, a chunk at a time, as they are when their turn comes. */
async function* everyId(workspaceId: string, table: Table): AsyncGenerator<string[]> {
  let last: string | null = null;
  do {
    const ids: string[] = await nextIds(workspaceId, table, last);
    yield ids;
    last = ids.length < CHUNK ? null : (ids.at(-1) ?? null);
  } while (last !== null);
}

/** Entries whose record is no more. */
const strayDocuments = (workspaceId: string) =>
  inWorkspace({ workspaceId, userId: null }, "read", async (tx) => {
    const { kind, recordId } = searchDocuments;
    const client = tx.select({ id: clients.id }).from(clients).where(eq(clients.id, recordId));
    const contact = tx.select({ id: contacts.id }).from(contacts).where(eq(contacts.id, recordId));
    const document = tx.select({ id: documents.id }).from(documents).where(eq(documents.id, recordId));
    return tx
      .select({ kind, recordId })
      .from(searchDocuments)
      .where(and(notExists(client), notExists(contact), notExists(document)))
      .limit(CHUNK);
  });

/** Words that no document held when it was written. */
const dropUnseenWords = (workspaceId: string, since: string) =>
  inSystem("write", (tx) =>
    tx.delete(searchWords).where(and(eq(searchWords.workspaceId, workspaceId), lt(searchWords.seenOn, since))),
  );

/**
 * Makes every entry of a workspace anew, in small transactions beside whoever searches or changes something meanwhile:
 * what is in the index stays there until it is replaced.
 */
export async function reindexWorkspace(
  workspaceId: string,
  onProgress: (progress: Reindexed) => void = () => undefined,
): Promise<Reindexed> {
  const scope = { workspaceId, userId: null };
  const started = await inWorkspace(scope, "read", async (tx) => ({
    of: (await tx.$count(clients)) + (await tx.$count(documents)),
    today: String((await tx.execute(sql`select current_date::text as today`)).rows[0]?.["today"]),
  }));
  const progress = { records: 0, of: started.of, changed: 0 };
  const refresh = async (ids: RecordIds, count: number) => {
    progress.changed += await refreshDocuments(workspaceId, ids);
    progress.records += count;
    onProgress(progress);
  };
  for await (const clientIds of everyId(workspaceId, clients)) await refresh({ clientIds }, clientIds.length);
  for await (const documentIds of everyId(workspaceId, documents)) await refresh({ documentIds }, documentIds.length);
  for (;;) {
    const strays = await strayDocuments(workspaceId);
    progress.changed += await refreshDocuments(workspaceId, recordIdsOf(strays));
    if (strays.length < CHUNK) break;
  }
  await dropUnseenWords(workspaceId, started.today);
  return progress;
}

/** Has the search engine filled from the beginning, by the job that feeds it. Until then PostgreSQL answers. */
export const refillSearchEngine = (): Promise<unknown> => inSystem("write", (tx) => tx.delete(searchFeed));
