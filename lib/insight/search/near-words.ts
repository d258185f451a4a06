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
 * What misspelt words may have meant, out of the words that the workspace's documents hold.
 * @returns for each typed word its near words, nearest first; itself and those that begin with it left out
 */
export async function nearWords(tx: Tx, workspaceId: string, typed: readonly string[]): Promise<Map<string, string[]>> {
  const spellable = typed.filter((word) => typosIn(word) > 0);
  if (spellable.length === 0) return new Map();
  const asked = spellable.map((word) => ({ word, swapped: swapped(word) }));
  const { rows } = await tx.execute<{ typed: string; word: string }>(sql`
    select asked.word as typed, near.word
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(word text, swapped text[])
     cross join lateral (
       (select word from search_words
         where workspace_id = ${workspaceId}::uuid and word % asked.word
         order by similarity(word, asked.word) desc limit ${MOST_LOOKED_AT})
       union
       select word from search_words where workspace_id = ${workspaceId}::uuid and word = any(asked.swapped)
     ) as near`);
  return new Map(
    spellable.map((word) => {
      const near = rows
        .filter((row) => row.typed === word)
        .map((row) => ({ word: row.word, distance: closeness(word, row.word) ?? 0 }))
        .filter(({ distance }) => distance > 1)
        .sort((a, b) => a.distance - b.distance || a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
      return [word, near.slice(0, MOST_NEAR).map((row) => row.word)];
    }),
  );
}
