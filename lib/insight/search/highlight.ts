import { wordsIn } from "@/lib/kernel/words";
import { closeness } from "./closeness";
import type { HighlightedText } from "./view";

/** How much of a word was typed: all of it, or its beginning. */
function shareOf(word: string, typed: readonly string[]): number {
  const nearest = typed
    .map((text) => ({ text, distance: closeness(text, word) }))
    .filter((candidate): candidate is { text: string; distance: number } => candidate.distance !== null)
    .sort((a, b) => a.distance - b.distance)[0];
  if (!nearest) return 0;
  return nearest.distance === 1 ? nearest.text.length / word.length : 1;
}

/**
 * Marks in a text what answers the typed words, which are folded. The parts together are the text.
 */
export function highlight(text: string | null, typed: readonly string[]): HighlightedText {
  if (text === null || text === "") return [];
  const parts: HighlightedText = [];
  const add = (piece: string, hit: boolean) => {
    const last = parts.at(-1);
    if (piece === "") return;
    if (last?.hit === hit) last.text += piece;
    else parts.push({ text: piece, hit });
  };
  let at = 0;
  for (const { word, start, end } of wordsIn(text)) {
    const share = shareOf(word, typed);
    // Folding may have changed the length of the word: the cut goes by its share of it.
    const cut = share === 1 ? end : start + Math.round((end - start) * share);
    add(text.slice(at, start), false);
    add(text.slice(start, cut), true);
    add(text.slice(cut, end), false);
    at = end;
  }
  add(text.slice(at), false);
  return parts;
}
