import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { closeness, typosIn } from "./closeness";

/** Words tried in place of one that was typed. */
const MOST_NEAR = 12;
/** Looked at per typed word, those with the most letter groups in common first. */
const MOST_LOOKED_AT = 150;

/** Two neighbours swapped leave a short word with hardly a letter group in common, so these are looked up as they are. */
function swapped(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, index) => {
    const turned = [...letters];
    [turned[index], turned[index + 1]] = [letter, letters[index] ?? ""];
    return turned.join("");
  });
}

/**
 * The share of letter groups of three that two words must have in common so that `typos` mistakes between them are not
 * overlooked: a word of n letters has n + 1, and a mistake takes up to four of each. The higher, the faster the look-up.
 */
const similarityFor = ({ length }: string, typos: number) =>
  Math.max(0.2, (length + 1 - 4 * typos) / (length + 1 + 4 * typos));

async function similarWords(tx: Tx, workspaceId: string, word: string, similarity: number): Promise<string[]> {
  await tx.execute(sql`select set_config('pg_trgm.similarity_threshold', ${String(similarity - 0.01)}, true)`);
  const { rows } = await tx.execute<{ word: string }>(sql`
    (select word from search_words where workspace_id = ${workspaceId}::uuid and word % ${word}
      order by similarity(word, ${word}) desc limit ${MOST_LOOKED_AT})
    union
    select word from search_words
     where workspace_id = ${workspaceId}::uuid and word in (select jsonb_array_elements_text(${JSON.stringify(swapped(word))}::jsonb))`);
  return rows.map((row) => row.word);
}

/**
 * Which words stand in the workspace's documents as they are, and which neither so nor as the beginning of another. Of
 * short words and numbers nothing is known.
 */
export async function sortWords(tx: Tx, workspaceId: string, words: readonly string[]) {
  const spellable = words.filter((word) => typosIn(word) > 0);
  if (spellable.length === 0) return { whole: new Set<string>(), unknown: [] };
  const { rows } = await tx.execute<{ word: string; whole: boolean; begins: boolean }>(sql`
    select word,
           exists (select from search_words as known where known.workspace_id = ${workspaceId}::uuid and known.word = asked.word) as whole,
           exists (select from search_words as known where known.workspace_id = ${workspaceId}::uuid and known.word like asked.word || '%') as begins
      from jsonb_array_elements_text(${JSON.stringify(spellable)}::jsonb) as asked(word)`);
  return {
    whole: new Set(rows.filter((row) => row.whole).map((row) => row.word)),
    unknown: rows.filter((row) => !row.begins).map((row) => row.word),
  };
}

/**
 * What a misspelt word may have meant, out of the words that the workspace's documents hold.
 * @returns nearest first; itself and those that begin with it left out
 */
export async function nearWords(tx: Tx, workspaceId: string, typed: string): Promise<string[]> {
  for (let typos = 1; typos <= typosIn(typed); typos += 1) {
    const found = await similarWords(tx, workspaceId, typed, similarityFor(typed, typos));
    const near = found
      .map((word) => ({ word, distance: closeness(typed, word) ?? 0 }))
      .filter(({ distance }) => distance > 1)
      .sort((a, b) => a.distance - b.distance || a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
    if (near.length > 0) return near.slice(0, MOST_NEAR).map(({ word }) => word);
  }
  return [];
}
