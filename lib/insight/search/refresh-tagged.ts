import { sql } from "drizzle-orm";
import { inSystem } from "@/db/system";
import type { SearchKind } from "@/lib/catalog/search-kinds";
import { recordIdsOf, refreshDocuments } from "./refresh-documents";
import { tagWord } from "./search-document";
import type { DocumentRef } from "./write-documents";

const CHUNK = 500;

/** Only the system role can look words up, so the condition names the workspace. */
const taggedAfter = (workspaceId: string, tagId: string, last: DocumentRef | null): Promise<DocumentRef[]> =>
  inSystem("read", async (tx) => {
    const { rows } = await tx.execute<{ kind: SearchKind; record_id: string }>(sql`
      select kind, record_id from search_documents
       where workspace_id = ${workspaceId}::uuid and words @@ ${`'${tagWord(tagId)}'`}::tsquery
         ${last ? sql`and (kind, record_id) > (${last.kind}::text, ${last.recordId}::uuid)` : sql``}
       order by kind, record_id limit ${CHUNK}`);
    return rows.map(({ kind, record_id }) => ({ kind, recordId: record_id }));
  });

/**
 * Refreshes the next documents that have a tag, or had it when they were written.
 * @returns the last of them, to go on after; null when there are no more
 */
export async function refreshTagged(
  workspaceId: string,
  tagId: string,
  last: DocumentRef | null,
): Promise<DocumentRef | null> {
  const found = await taggedAfter(workspaceId, tagId, last);
  await refreshDocuments(workspaceId, recordIdsOf(found));
  return found.length < CHUNK ? null : (found.at(-1) ?? null);
}
