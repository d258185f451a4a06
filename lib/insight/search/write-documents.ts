import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { SearchKind } from "@/lib/catalog/search-kinds";
import { foldedWords } from "@/lib/kernel/words";
import { spellableWords, weightedWords, type SearchDocument } from "./search-document";

export interface DocumentRef {
  kind: SearchKind;
  recordId: string;
}

/**
 * Writes documents, and their words for typing mistakes.
 * @returns those that were not already so
 */
export async function writeDocuments(
  tx: Tx,
  workspaceId: string,
  documents: readonly SearchDocument[],
): Promise<DocumentRef[]> {
  if (documents.length === 0) return [];
  const given = documents.map(({ tagIds, ...document }) => ({
    ...document,
    titleKey: foldedWords(document.title),
    words: weightedWords({ ...document, tagIds }),
  }));
  const written = await tx.execute<{ kind: SearchKind; record_id: string }>(sql`
    insert into search_documents as kept
      (workspace_id, kind, record_id, client_id, title, subtitle, identifiers, details, notes, archived, updated_at, title_key, words)
    select ${workspaceId}::uuid, kind, "recordId", "clientId", title, subtitle, identifiers, details, notes, archived, "updatedAt", "titleKey", words
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given
        (kind text, "recordId" uuid, "clientId" uuid, title text, subtitle text, identifiers text, details text, notes text,
         archived boolean, "updatedAt" timestamptz, "titleKey" text, words tsvector)
    on conflict (workspace_id, kind, record_id) do update set
      client_id = excluded.client_id, title = excluded.title, subtitle = excluded.subtitle,
      identifiers = excluded.identifiers, details = excluded.details, notes = excluded.notes,
      archived = excluded.archived, updated_at = excluded.updated_at, title_key = excluded.title_key, words = excluded.words
    where (kept.client_id, kept.title, kept.subtitle, kept.identifiers, kept.details, kept.notes, kept.archived, kept.updated_at, kept.words)
      is distinct from (excluded.client_id, excluded.title, excluded.subtitle, excluded.identifiers, excluded.details, excluded.notes,
        excluded.archived, excluded.updated_at, excluded.words)
    returning kind, record_id`);
  await rememberWords(tx, workspaceId, [...new Set(documents.flatMap(spellableWords))]);
  return written.rows.map(({ kind, record_id }) => ({ kind, recordId: record_id }));
}

/** Most words were seen today already and are left alone. */
const rememberWords = (tx: Tx, workspaceId: string, words: string[]) =>
  tx.execute(sql`
    insert into search_words (workspace_id, word)
    select ${workspaceId}::uuid, word from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) as given(word)
     where not exists (
       select from search_words as known
        where known.workspace_id = ${workspaceId}::uuid and known.word = given.word and known.seen_on >= current_date)
    on conflict (workspace_id, word) do update set seen_on = current_date`);

/** Takes documents out of the index. */
export async function removeDocuments(tx: Tx, workspaceId: string, refs: readonly DocumentRef[]): Promise<void> {
  if (refs.length === 0) return;
  await tx.execute(sql`
    delete from search_documents using jsonb_to_recordset(${JSON.stringify(refs)}::jsonb) as gone(kind text, "recordId" uuid)
     where workspace_id = ${workspaceId}::uuid and search_documents.kind = gone.kind and record_id = gone."recordId"`);
}

/** Notes that the search engine has to be told of these. */
export async function noteChanges(tx: Tx, workspaceId: string, refs: readonly DocumentRef[]): Promise<void> {
  if (refs.length === 0) return;
  await tx.execute(sql`
    insert into search_changes (workspace_id, kind, record_id)
    select ${workspaceId}::uuid, kind, "recordId"
      from jsonb_to_recordset(${JSON.stringify(refs)}::jsonb) as changed(kind text, "recordId" uuid)
    on conflict (workspace_id, kind, record_id) do update set change = uuidv7()`);
}
