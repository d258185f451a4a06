import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { inSystem } from "@/db/system";
import type { SearchKind } from "@/lib/catalog/search-kinds";
import {
  MOST_HITS,
  type FoundGroup,
  type SearchEngine,
  type SearchRequest,
} from "@/lib/platform/search-engine/search-engine";
import { nearWords } from "./near-words";

/** Titles that are, or begin with, what was typed are among the hits even when there are more hits than are counted. */
const MOST_TITLES = 50;

// A word is nothing but letters and digits, so quoting cannot be left.
const exact = (word: string) => `'${word}'`;
const beginning = (word: string) => `'${word}':*`;

/** A single letter means itself, except where it is still being typed. */
const begins = (words: readonly string[]) =>
  words.map((word, index) => (word.length > 1 || index === words.length - 1 ? beginning(word) : exact(word)));

interface Match {
  /** All of the words, each as typed, as a beginning, or as a near word. */
  all: string;
  /** Any of them, to rank by. */
  any: string;
}

function matchOf(words: readonly string[], near: ReadonlyMap<string, string[]> = new Map()): Match {
  const choices = begins(words).map((word, index) => [word, ...(near.get(words[index] ?? "") ?? []).map(exact)]);
  return { all: choices.map((choice) => `(${choice.join("|")})`).join("&"), any: choices.flat().join("|") };
}

/** Weights of notes, details, identifiers and title. */
const WEIGHTS = sql.raw("'{0.1,0.3,0.6,1}'::float4[]");

/** A word as typed counts most, then as a beginning, then as a near word; an archived record counts half. */
function rankOf(words: readonly string[], { any }: Match): SQL {
  const rank = (query: string) => sql`ts_rank(${WEIGHTS}, words, ${query}::tsquery)`;
  const title = words.join(" ");
  return sql`(
    4 * ${rank(words.map(exact).join("|"))} + 2 * ${rank(begins(words).join("|"))} + ${rank(any)}
    + case when title_key = ${title} then 4 when title_key ^@ ${title} then 2 else 0 end
  ) * case when archived then 0.5 else 1 end`;
}

interface Hit extends Record<string, unknown> {
  kind: SearchKind;
  record_id: string;
  total: number;
}

async function hitsOf(tx: Tx, request: SearchRequest, match: Match): Promise<FoundGroup[]> {
  const { workspaceId, words, kinds, limit, offset } = request;
  const ofKind = (kind: SearchKind) => sql`
    (with matching as (
       select record_id from search_documents
        where workspace_id = ${workspaceId}::uuid and kind = ${kind} and words @@ ${match.all}::tsquery limit ${MOST_HITS}),
     titled as (
       select record_id from search_documents
        where workspace_id = ${workspaceId}::uuid and kind = ${kind} and title_key like ${`${words.join(" ")}%`} limit ${MOST_TITLES})
     select kind, record_id, least(count(*) over (), ${MOST_HITS})::int as total, ${rankOf(words, match)} as rank, updated_at
       from search_documents
      where workspace_id = ${workspaceId}::uuid and kind = ${kind}
        and record_id in (select record_id from matching union select record_id from titled)
      order by rank desc, updated_at desc, record_id limit ${limit} offset ${offset})`;
  const { rows } = await tx.execute<Hit>(sql.join(kinds.map(ofKind), sql` union all `));
  return kinds.map((kind) => {
    const hits = rows.filter((row) => row.kind === kind);
    return { kind, ids: hits.map((row) => row.record_id), total: hits[0]?.total ?? 0 };
  });
}

/**
 * Search by PostgreSQL alone. The index is read by the system role, because row-level security keeps the application role
 * from text indexes; every condition therefore names the workspace, and the records are read again under it.
 */
export const postgresEngine: SearchEngine = {
  search: (request) =>
    inSystem("read", async (tx) => {
      // Only a bitmap can use these indexes. The planner, who cannot know how rare a word is, must not walk the whole
      // workspace instead.
      await tx.execute(sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true),
        set_config('pg_trgm.similarity_threshold', '0.2', true)`);
      const found = await hitsOf(tx, request, matchOf(request.words));
      const wanting = found.filter(({ total }) => total < request.limit).map(({ kind }) => kind);
      if (wanting.length === 0) return found;
      const near = await nearWords(tx, request.workspaceId, request.words);
      if ([...near.values()].every((words) => words.length === 0)) return found;
      const wider = await hitsOf(tx, { ...request, kinds: wanting }, matchOf(request.words, near));
      return found.map((group) => wider.find(({ kind }) => kind === group.kind) ?? group);
    }),
};
