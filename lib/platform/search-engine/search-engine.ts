import type { SearchKind } from "@/lib/catalog/search-kinds";

export interface SearchRequest {
  workspaceId: string;
  /** Folded, each once, in the order they were typed; at least one. */
  words: readonly string[];
  kinds: readonly SearchKind[];
  /** Hits of each kind, after the first `offset`. */
  limit: number;
  offset: number;
}

/** Hits of one kind, best first. The records are to be read again: an index may be behind, and may be wrong. */
export interface FoundGroup {
  kind: SearchKind;
  ids: string[];
  total: number;
}

/** Hits of one kind are counted and paged up to here. */
export const MOST_HITS = 1_000;

/** What finds records: PostgreSQL, or Meilisearch. */
export interface SearchEngine {
  search(request: SearchRequest): Promise<FoundGroup[]>;
}
