import { Meilisearch, MeilisearchApiError, type EnqueuedTaskPromise } from "meilisearch";
import type { SearchKind } from "@/lib/catalog/search-kinds";
import { INDEX_SETTINGS, SETTINGS_DIGEST } from "./index-settings";
import type { FoundGroup, SearchEngine, SearchRequest } from "./search-engine";

const UID = "koomky";
/** A document that tells what the index holds. Without it the index is not ours, or not filled. */
const MARKER = "feed";
/** A search that takes longer is of no use any more; told to the server by hanging up. */
const SEARCH_LIMIT_MS = 1_000;
const CALL_LIMIT_MS = 10_000;
/** Filling is a queue of tasks on the other side. */
const TASK_LIMIT_MS = 60_000;

/** A record's texts, folded, as the index keeps them. It is never shown: hits are read again from PostgreSQL. */
export interface IndexedDocument {
  workspaceId: string;
  kind: SearchKind;
  recordId: string;
  title: string;
  identifiers: string;
  details: string;
  notes: string;
  archived: boolean;
  updatedAt: Date;
}

export type DocumentKey = Pick<IndexedDocument, "workspaceId" | "kind" | "recordId">;

export interface IndexState {
  /** Which filling of the index its documents are from. */
  generation: string;
  /** Filled: searches are allowed. */
  ready: boolean;
}

/** Meilisearch's side of the search: one index for all workspaces. Every call rejects when it does not answer. */
export interface SearchIndex extends SearchEngine {
  /** @returns null when there is no index, or not one as this version sets it up */
  state(): Promise<IndexState | null>;
  /** Starts a new filling. Searches are refused until it is complete. */
  begin(generation: string): Promise<void>;
  put(generation: string, documents: readonly IndexedDocument[]): Promise<void>;
  remove(keys: readonly DocumentKey[]): Promise<void>;
  /** Drops whatever is not of this filling, and allows searches. */
  complete(generation: string): Promise<void>;
}

const keyOf = ({ workspaceId, kind, recordId }: DocumentKey) => `${workspaceId}_${kind}_${recordId}`;

/** @throws Error when the server could not do what it had accepted */
async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask({ timeout: TASK_LIMIT_MS, interval: 50 });
  if (status !== "succeeded") throw new Error(`Meilisearch could not do it: ${error?.message ?? status}`);
}

function searchQueries({ workspaceId, words, kinds, limit, offset }: SearchRequest) {
  const ofKind = (kind: SearchKind) => ({
    indexUid: UID,
    q: words.join(" "),
    filter: [`workspace_id = "${workspaceId}"`, `kind = "${kind}"`],
    matchingStrategy: "all" as const,
    attributesToRetrieve: ["record_id"],
    limit,
    offset,
  });
  const marker = { indexUid: UID, q: "", filter: [`kind = "${MARKER}"`, "ready = true"], limit: 1 };
  return [marker, ...kinds.map(ofKind)];
}

export function openSearchIndex(host: string, apiKey?: string): SearchIndex {
  const client = new Meilisearch({ host, timeout: CALL_LIMIT_MS, ...(apiKey !== undefined && { apiKey }) });
  const index = client.index(UID);

  const putMarker = (generation: string, ready: boolean) =>
    done(index.addDocuments([{ key: MARKER, kind: MARKER, generation, settings: SETTINGS_DIGEST, ready }]));

  return {
    async search(request) {
      const signal = AbortSignal.timeout(SEARCH_LIMIT_MS);
      const { results } = await client.multiSearch({ queries: searchQueries(request) }, { signal });
      const [marker, ...groups] = results;
      if (marker?.hits.length !== 1) throw new Error("The index is not filled");
      return request.kinds.map((kind, at): FoundGroup => {
        const hits = groups[at]?.hits ?? [];
        return {
          kind,
          ids: hits.map((hit) => String(hit["record_id"])),
          total: groups[at]?.estimatedTotalHits ?? hits.length,
        };
      });
    },
    async state() {
      try {
        const { generation, ready, settings } = await index.getDocument(MARKER);
        return settings === SETTINGS_DIGEST ? { generation: String(generation), ready: ready === true } : null;
      } catch (error) {
        if (error instanceof MeilisearchApiError && error.response.status === 404) return null;
        throw error;
      }
    },
    async begin(generation) {
      // An index that is there already is no reason to stop: the task fails, and nothing is lost.
      await client.createIndex(UID, { primaryKey: "key" }).waitTask({ timeout: TASK_LIMIT_MS });
      await done(index.updateSettings(INDEX_SETTINGS));
      await putMarker(generation, false);
    },
    async put(generation, documents) {
      if (documents.length === 0) return;
      await done(
        index.addDocuments(
          documents.map(({ workspaceId, kind, recordId, archived, updatedAt, ...texts }) => ({
            key: keyOf({ workspaceId, kind, recordId }),
            workspace_id: workspaceId,
            kind,
            record_id: recordId,
            ...texts,
            archived: Number(archived),
            updated_at: updatedAt.getTime(),
            generation,
          })),
        ),
      );
    },
    async remove(keys) {
      if (keys.length > 0) await done(index.deleteDocuments(keys.map(keyOf)));
    },
    async complete(generation) {
      await done(index.deleteDocuments({ filter: `generation != "${generation}"` }));
      await putMarker(generation, true);
    },
  };
}
