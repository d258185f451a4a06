import { and, asc, eq, sql, type SQL } from "drizzle-orm";
import { searchChanges, searchDocuments, type searchFeed } from "@/db/schema/insight/search-documents";
import { inSystem } from "@/db/system";
import { foldedWords } from "@/lib/kernel/words";
import type { DocumentKey, IndexedDocument } from "@/lib/platform/search-engine/search-index";

type Row = Pick<
  typeof searchDocuments.$inferSelect,
  "workspaceId" | "kind" | "recordId" | "title" | "identifiers" | "details" | "notes" | "archived" | "updatedAt"
>;

const { workspaceId, kind, recordId, title, identifiers, details, notes, archived, updatedAt } = searchDocuments;
const columns = { workspaceId, kind, recordId, title, identifiers, details, notes, archived, updatedAt };

/** The engine gets the texts as PostgreSQL's index has them, so that both find the same. */
const toTell = (row: Row): IndexedDocument => ({
  ...row,
  title: foldedWords(row.title),
  identifiers: foldedWords(row.identifiers),
  details: foldedWords(row.details),
  notes: foldedWords(row.notes),
});

const after = ({ lastWorkspaceId, lastKind, lastRecordId }: typeof searchFeed.$inferSelect): SQL | undefined =>
  lastWorkspaceId === null
    ? undefined
    : sql`(${workspaceId}, ${kind}, ${recordId}) > (${lastWorkspaceId}::uuid, ${lastKind}::text, ${lastRecordId}::uuid)`;

/** The next documents of all workspaces, after the last one told of. */
export const documentsAfter = (feed: typeof searchFeed.$inferSelect, limit: number): Promise<IndexedDocument[]> =>
  inSystem("read", async (tx) => {
    const rows = await tx
      .select(columns)
      .from(searchDocuments)
      .where(after(feed))
      .orderBy(asc(workspaceId), asc(kind), asc(recordId))
      .limit(limit);
    return rows.map(toTell);
  });

export interface ChangeToTell extends DocumentKey {
  change: string;
  /** `null`: removed. */
  document: IndexedDocument | null;
}

/** The oldest changes that were not told of, with the documents as they are now. */
export const changesToTell = (limit: number): Promise<ChangeToTell[]> =>
  inSystem("read", async (tx) => {
    const rows = await tx
      .select({ changed: searchChanges, document: columns })
      .from(searchChanges)
      .leftJoin(
        searchDocuments,
        and(
          eq(workspaceId, searchChanges.workspaceId),
          eq(kind, searchChanges.kind),
          eq(recordId, searchChanges.recordId),
        ),
      )
      .orderBy(asc(searchChanges.change))
      .limit(limit);
    return rows.map(({ changed, document }) => ({ ...changed, document: document && toTell(document) }));
  });

/** Takes the notes of these changes away, unless the record changed again meanwhile. */
export async function forgetChanges(changes: readonly ChangeToTell[]): Promise<void> {
  if (changes.length === 0) return;
  const told = changes.map(({ change }) => change);
  await inSystem("write", (tx) =>
    tx.execute(sql`
      delete from search_changes using jsonb_array_elements_text(${JSON.stringify(told)}::jsonb) as told(change)
       where search_changes.change = told.change::uuid`),
  );
}
