import { wordsIn } from "@/lib/kernel/words";

/** More words than a title has are not looked for. */
const MOST_WORDS = 8;
const LONGEST_WORD = 40;
/** Digits in groups, such as a telephone number, are one word from this length on. */
const SHORTEST_NUMBER = 8;

const digits = (word: string) => /^\d+$/.test(word);

/** Numbers of documents and references begin with it more often than telephone numbers do. */
const isYear = (word: string | undefined) => /^20\d\d$/.test(word ?? "");

/** `06 12 34 56 78` is one number, `12 rue de Lyon 69003` and `FAC-2026-0001` are not. */
function joinNumbers(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < words.length;) {
    let end = index;
    while (end < words.length && digits(words[end] ?? "")) end += 1;
    const number = words.slice(index, end).join("");
    if (end - index > 1 && number.length >= SHORTEST_NUMBER && !isYear(words[index])) {
      joined.push(number);
      index = end;
    } else {
      joined.push(words[index] ?? "");
      index += 1;
    }
  }
  return joined;
}

/** What somebody typed, as the folded words to look for: each once, in their order. Empty when there is no letter or digit. */
export function searchWordsOf(text: string): string[] {
  const words = joinNumbers(wordsIn(text).map(({ word }) => word)).map((word) => word.slice(0, LONGEST_WORD));
  return [...new Set(words)].slice(0, MOST_WORDS);
}
