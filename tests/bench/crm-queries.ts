import type { TestDatabase } from "../support/database";

interface Sample extends Record<string, unknown> {
  id: string;
  name: string;
  city: string;
  contact_id: string;
  contact: string;
}

/** A search and what it is meant to find. */
export interface Search {
  q: string;
  id: string;
}

const LETTERS = "aeinrstlou";

/** One of the mistakes people make, in the middle of the word. */
function mistyped(word: string, row: number): string {
  const at = 1 + (row % Math.max(1, word.length - 2));
  const [before, letter, next, after] = [word.slice(0, at), word[at] ?? "", word[at + 1] ?? "", word.slice(at + 2)];
  const other = LETTERS[row % LETTERS.length] ?? "e";
  const kinds = [
    before + next + letter + after,
    before + next + after,
    before + letter + other + next + after,
    before + other + next + after,
  ];
  return kinds[row % kinds.length] ?? word;
}

/** The words with a mistake in the longest of them. */
function withMistake(words: readonly string[], row: number): string {
  const longest = words.toSorted((a, b) => b.length - a.length)[0];
  return words.map((word) => (word === longest ? mistyped(word, row) : word)).join(" ");
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);

/** Searches of two to four words with one typing mistake, for records spread over the workspace. */
export async function misspeltSearches(database: TestDatabase, workspaceId: string, count: number): Promise<Search[]> {
  const samples = await database.query<Sample>(
    `select clients.id, clients.name, clients.city, contacts.id as contact_id, contacts.first_name || ' ' || contacts.last_name as contact
       from clients join contacts on contacts.workspace_id = clients.workspace_id and contacts.client_id = clients.id and is_primary
      where clients.workspace_id = $1 and archived_at is null order by hashtext(reference) limit $2`,
    [workspaceId, count],
  );
  return samples.map(({ id, name, city, contact_id, contact }, row) => {
    const [nameWords, cityWords, contactWords] = [wordsOf(name), wordsOf(city), wordsOf(contact)];
    if (row % 3 === 0) return { q: withMistake([...nameWords, ...cityWords].slice(0, 4), row), id };
    if (row % 3 === 1) return { q: withMistake([...contactWords, ...nameWords].slice(0, 4), row), id: contact_id };
    return { q: withMistake([...nameWords.slice(0, 2), ...cityWords.slice(0, 1)], row), id };
  });
}
