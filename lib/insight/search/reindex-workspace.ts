import { and, asc, eq, gt, lt, notExists, sql } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import { searchDocuments, searchFeed, searchWords } from "@/db/schema/insight/search-documents";
import { inSystem } from "@/db/system";
import { inWorkspace } from "@/db/workspace";
import { refreshDocuments } from "./refresh-documents";

const CHUNK = 500;

export interface Reindexed {
  /** Clients looked at so far, their contacts with them. */
  clients: number;
  of: number;
  /** Documents that were not as they should be. */
  changed: number;
}

const nextClients = (workspaceId: string, after: string | null): Promise<string[]> =>
  inWorkspace({ workspaceId, userId: null }, "read", async (tx) => {
    const rows = await tx
      .select({ id: clients.id })
      .from(clients)
      .where(after === null ? undefined : gt(clients.id, after))
      .orderBy(asc(clients.id))
      .limit(CHUNK);
    return rows.map(({ id }) => id);
  });

/** Documents whose client or contact is no more. */
const strayDocuments = (workspaceId: string) =>
  inWorkspace({ workspaceId, userId: null }, "read", async (tx) => {
    const { kind, recordId } = searchDocuments;
    const client = tx.select({ id: clients.id }).from(clients).where(eq(clients.id, recordId));
    const contact = tx.select({ id: contacts.id }).from(contacts).where(eq(contacts.id, recordId));
    return tx
      .select({ kind, recordId })
      .from(searchDocuments)
      .where(and(notExists(client), notExists(contact)))
      .limit(CHUNK);
  });

/** Words that no document held when it was written. */
const dropUnseenWords = (workspaceId: string, since: string) =>
  inSystem("write", (tx) =>
    tx.delete(searchWords).where(and(eq(searchWords.workspaceId, workspaceId), lt(searchWords.seenOn, since))),
  );

/**
 * Makes every document of a workspace anew, in small transactions beside whoever searches or changes something meanwhile:
 * what is in the index stays there until it is replaced.
 */
export async function reindexWorkspace(
  workspaceId: string,
  onProgress: (progress: Reindexed) => void = () => undefined,
): Promise<Reindexed> {
  const scope = { workspaceId, userId: null };
  const started = await inWorkspace(scope, "read", async (tx) => ({
    of: await tx.$count(clients),
    today: String((await tx.execute(sql`select current_date::text as today`)).rows[0]?.["today"]),
  }));
  const progress = { clients: 0, of: started.of, changed: 0 };
  let last: string | null = null;
  for (;;) {
    const clientIds: string[] = await nextClients(workspaceId, last);
    progress.changed += await refreshDocuments(workspaceId, { clientIds });
    progress.clients += clientIds.length;
    onProgress(progress);
    last = clientIds.at(-1) ?? null;
    if (clientIds.length < CHUNK) break;
  }
  for (;;) {
    const strays = await strayDocuments(workspaceId);
    const idsOf = (kind: string) => strays.filter((stray) => stray.kind === kind).map(({ recordId }) => recordId);
    progress.changed += await refreshDocuments(workspaceId, {
      clientIds: idsOf("client"),
      contactIds: idsOf("contact"),
    });
    if (strays.length < CHUNK) break;
  }
  await dropUnseenWords(workspaceId, started.today);
  return progress;
}

/** Has the search engine filled from the beginning, by the job that feeds it. Until then PostgreSQL answers. */
export const refillSearchEngine = (): Promise<unknown> => inSystem("write", (tx) => tx.delete(searchFeed));
