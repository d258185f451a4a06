import { and, eq, inArray, or, sql } from "drizzle-orm";
import { searchDocuments } from "@/db/schema/insight/search-documents";
import { inWorkspace } from "@/db/workspace";
import { searchEngineIsConfigured } from "@/lib/platform/search-engine/configured-search-engine";
import { DOCUMENT_KINDS } from "@/lib/catalog/document-kinds";
import type { SearchKind } from "@/lib/catalog/search-kinds";
import { readBillingDocuments } from "./read-billing-documents";
import { readClientDocuments, readContactDocuments } from "./read-documents";
import { noteChanges, removeDocuments, writeDocuments, type DocumentRef } from "./write-documents";

export interface RecordIds {
  clientIds?: readonly string[];
  contactIds?: readonly string[];
  /** Of quotes, invoices and credit notes. */
  documentIds?: readonly string[];
}

/** The records behind entries. */
export function recordIdsOf(refs: readonly DocumentRef[]): Required<RecordIds> {
  const idsOf = (kinds: readonly SearchKind[]) =>
    refs.filter(({ kind }) => kinds.includes(kind)).map(({ recordId }) => recordId);
  return { clientIds: idsOf(["client"]), contactIds: idsOf(["contact"]), documentIds: idsOf(DOCUMENT_KINDS) };
}

const keyOf = ({ kind, recordId }: { kind: string; recordId: string }) => `${kind} ${recordId}`;

/** The entries these records have, and so may have to lose: those of a client's contacts belong to the client's. */
const entriesOf = ({ clientIds, contactIds, documentIds }: Required<RecordIds>) => {
  const { kind, recordId, clientId } = searchDocuments;
  return or(
    and(inArray(clientId, [...clientIds]), inArray(kind, ["client", "contact"])),
    and(eq(kind, "contact"), inArray(recordId, [...contactIds])),
    and(inArray(kind, DOCUMENT_KINDS), inArray(recordId, [...documentIds])),
  );
};

/**
 * Brings the entries of these clients, of all their contacts, of these contacts and of these quotes, invoices and credit notes in
 * line with the records as they are now; ids of records that are gone take their entries out. So it does not matter how often, how
 * late or in which order it is called. A thousand ids at most.
 * @returns how many entries changed
 */
export async function refreshDocuments(
  workspaceId: string,
  { clientIds = [], contactIds = [], documentIds = [] }: RecordIds,
): Promise<number> {
  const ids = { clientIds: [...clientIds], contactIds: [...contactIds], documentIds: [...documentIds] };
  return inWorkspace({ workspaceId, userId: null }, "write", async (tx) => {
    // One at a time: of two that overlap, the one that read first must not write last.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`search ${workspaceId}`}, 0))`);
    const known = await tx
      .select({ kind: searchDocuments.kind, recordId: searchDocuments.recordId })
      .from(searchDocuments)
      .where(entriesOf(ids));
    const documents = [
      ...(await readClientDocuments(tx, ids.clientIds)),
      ...(await readContactDocuments(tx, ids)),
      ...(await readBillingDocuments(tx, ids.documentIds)),
    ];
    const present = new Set(documents.map(keyOf));
    const gone = known.filter((ref) => !present.has(keyOf(ref)));
    await removeDocuments(tx, workspaceId, gone);
    const written = await writeDocuments(tx, workspaceId, documents);
    if (searchEngineIsConfigured()) await noteChanges(tx, workspaceId, [...written, ...gone]);
    return written.length + gone.length;
  });
}
