import { and, eq, inArray, or, sql } from "drizzle-orm";
import { searchDocuments } from "@/db/schema/insight/search-documents";
import { inWorkspace } from "@/db/workspace";
import { searchEngineIsConfigured } from "@/lib/platform/search-engine/configured-search-engine";
import { readClientDocuments, readContactDocuments } from "./read-documents";
import { noteChanges, removeDocuments, writeDocuments } from "./write-documents";

export interface RecordIds {
  clientIds?: readonly string[];
  contactIds?: readonly string[];
}

const keyOf = ({ kind, recordId }: { kind: string; recordId: string }) => `${kind} ${recordId}`;

/**
 * Brings the documents of these clients, of all their contacts and of these contacts in line with the records as they are
 * now; ids of records that are gone take their documents out. So it does not matter how often, how late or in which order
 * it is called. A thousand ids at most.
 * @returns how many documents changed
 */
export async function refreshDocuments(
  workspaceId: string,
  { clientIds = [], contactIds = [] }: RecordIds,
): Promise<number> {
  const ids = { clientIds: [...clientIds], contactIds: [...contactIds] };
  return inWorkspace({ workspaceId, userId: null }, "write", async (tx) => {
    // One at a time: of two that overlap, the one that read first must not write last.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`search ${workspaceId}`}, 0))`);
    const known = await tx
      .select({ kind: searchDocuments.kind, recordId: searchDocuments.recordId })
      .from(searchDocuments)
      .where(
        or(
          inArray(searchDocuments.clientId, ids.clientIds),
          and(eq(searchDocuments.kind, "contact"), inArray(searchDocuments.recordId, ids.contactIds)),
        ),
      );
    const documents = [...(await readClientDocuments(tx, ids.clientIds)), ...(await readContactDocuments(tx, ids))];
    const present = new Set(documents.map(keyOf));
    const gone = known.filter((ref) => !present.has(keyOf(ref)));
    await removeDocuments(tx, workspaceId, gone);
    const written = await writeDocuments(tx, workspaceId, documents);
    if (searchEngineIsConfigured()) await noteChanges(tx, workspaceId, [...written, ...gone]);
    return written.length + gone.length;
  });
}
