/** Typing mistakes a word of this length may hold: none in short words and numbers, where another word is meant. */
export function typosIn(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Shorter beginnings are near too many words. */
const SHORTEST_BEGINNING = 5;

/**
 * How many letters were added, dropped, replaced or swapped with their neighbour between what was typed and a word, or
 * the nearest beginning of that word.
 */
function distances(typed: string, word: string): { whole: number; beginning: number } {
  let before: number[] = [];
  let above = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= word.length; column += 1) {
      const same = typed[row - 1] === word[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + Number(!same),
      );
      const swapped =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    [before, above] = [above, current];
  }
  return { whole: above[word.length] ?? typed.length, beginning: Math.min(...above) };
}

/**
 * How well a word answers what was typed, both folded: 0 the same, 1 begins with it, 2 and more with typing mistakes.
 * @returns null when it does not
 */
export function closeness(typed: string, word: string): number | null {
  if (word === typed) return 0;
  if (word.startsWith(typed)) return 1;
  const allowed = typosIn(typed);
  if (allowed === 0 || word.length < typed.length - allowed) return null;
  // What stands behind cannot bring a beginning nearer.
  const { whole, beginning } = distances(typed, word.slice(0, typed.length + allowed + 1));
  if (word.length <= typed.length + allowed && whole <= allowed) return 1 + whole;
  return typed.length >= SHORTEST_BEGINNING && beginning <= allowed ? 1.5 + beginning : null;
}
