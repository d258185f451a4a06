import { sql, type SQL } from "drizzle-orm";
import { bitmapsOnly } from "@/db/bitmaps-only";
import type { Tx } from "@/db/client";
import { inSystem } from "@/db/system";
import type { SearchKind } from "@/lib/catalog/search-kinds";
import {
  MOST_HITS,
  type FoundGroup,
  type SearchEngine,
  type SearchRequest,
} from "@/lib/platform/search-engine/search-engine";
import { nearWords, sortWords } from "./near-words";

/** Titles that are, or begin with, what was typed are among the hits even when there are more hits than are counted. */
const MOST_TITLES = 50;

// A word is nothing but letters and digits, so quoting cannot be left.
const exact = (word: string) => `'${word}'`;
const beginning = (word: string) => `'${word}':*`;

interface Match {
  words: readonly string[];
  /** Each word as it is looked for: itself, what begins with it, what is near to it. */
  choices: readonly string[][];
}

const allOf = ({ choices }: Match) => choices.map((choice) => `(${choice.join("|")})`).join("&");
const anyOf = ({ choices }: Match) => choices.flat().join("|");

/**
 * @param whole words that need not be taken for beginnings, which takes longer
 * @param near what else a word may mean
 */
function matchOf(words: readonly string[], whole: ReadonlySet<string>, near: ReadonlyMap<string, string[]>): Match {
  const choices = words.map((word, index) => {
    const last = index === words.length - 1;
    // A single letter means itself, except where it is still being typed.
    const typed = last || (word.length > 1 && !whole.has(word)) ? beginning(word) : exact(word);
    return [typed, ...(near.get(word) ?? []).map(exact)];
  });
  return { words, choices };
}

/** Weights of notes, details, identifiers and title. */
const WEIGHTS = sql.raw("'{0.1,0.3,0.6,1}'::float4[]");

/** A word as typed counts most, then as a beginning, then as a near word; an archived record counts half. */
function rankOf(match: Match): SQL {
  const rank = (query: string) => sql`ts_rank(${WEIGHTS}, words, ${query}::tsquery)`;
  const { words, choices } = match;
  const title = words.join(" ");
  const near = choices.some((choice) => choice.length > 1) ? rank(anyOf(match)) : sql`0`;
  return sql`(
    4 * ${rank(words.map(exact).join("|"))} + 2 * ${rank(words.map(beginning).join("|"))} + ${near}
    + case when title_key = ${title} then 4 when title_key ^@ ${title} then 2 else 0 end
  ) * case when archived then 0.5 else 1 end`;
}

interface Hit extends Record<string, unknown> {
  kind: SearchKind;
  record_id: string;
  total: number;
}

async function hitsOf(tx: Tx, request: SearchRequest, match: Match): Promise<FoundGroup[]> {
  const { workspaceId, kinds, limit, offset } = request;
  const title = `${match.words.join(" ")}%`;
  // So little stands in nearly every record: it is taken for how a title begins.
  const matches = title.length <= 3 ? sql`title_key like ${title}` : sql`words @@ ${allOf(match)}::tsquery`;
  const columns = sql.raw("kind, record_id, title_key, words, archived, updated_at");
  const ofKind = (kind: SearchKind) => sql`
    (with matching as materialized (
       select ${columns} from search_documents
        where workspace_id = ${workspaceId}::uuid and kind = ${kind} and ${matches} limit ${MOST_HITS}),
     titled as (
       select ${columns} from search_documents
        where (select count(*) from matching) = ${MOST_HITS}
          and workspace_id = ${workspaceId}::uuid and kind = ${kind} and title_key like ${title}
          and record_id not in (select record_id from matching) limit ${MOST_TITLES})
     select kind, record_id, least(count(*) over (), ${MOST_HITS})::int as total, ${rankOf(match)} as rank, updated_at
       from (select * from matching union all select * from titled) as found
      order by rank desc, updated_at desc, record_id limit ${limit} offset ${offset})`;
  const { rows } = await tx.execute<Hit>(sql.join(kinds.map(ofKind), sql` union all `));
  return kinds.map((kind) => {
    const hits = rows.filter((row) => row.kind === kind);
    return { kind, ids: hits.map((row) => row.record_id), total: hits[0]?.total ?? 0 };
  });
}

async function nearOf(tx: Tx, workspaceId: string, words: readonly string[]): Promise<Map<string, string[]>> {
  const near = new Map<string, string[]>();
  for (const word of words) near.set(word, await nearWords(tx, workspaceId, word));
  return near;
}

const isEmpty = (groups: readonly FoundGroup[]) => groups.every(({ total }) => total === 0);

/**
 * First, what was typed counts as it stands, and only a word that nobody wrote is taken for misspelt. When nothing fits,
 * every word may be the beginning of another, and misspelt. Of a single word the near ones are shown beside it, unless
 * there is enough without.
 */
async function searchIn(tx: Tx, request: SearchRequest): Promise<FoundGroup[]> {
  const { workspaceId, words, limit } = request;
  const { whole, unknown } = await sortWords(tx, workspaceId, words);
  const near = await nearOf(tx, workspaceId, unknown);
  const found = await hitsOf(tx, request, matchOf(words, whole, near));
  const enough = words.length > 1 ? !isEmpty(found) : found.every(({ total }) => total >= limit);
  if (enough || unknown.length === words.length) return found;
  const others = words.filter((word) => !near.has(word));
  const allNear = new Map([...near, ...(await nearOf(tx, workspaceId, others))]);
  return hitsOf(tx, request, matchOf(words, new Set(), allNear));
}

/**
 * Search by PostgreSQL alone. The index is read by the system role, because row-level security keeps the application role
 * from text indexes; every condition therefore names the workspace, and the records are read again under it.
 */
export const postgresEngine: SearchEngine = {
  search: (request) =>
    inSystem("read", async (tx) => {
      await bitmapsOnly(tx);
      return searchIn(tx, request);
    }),
};
