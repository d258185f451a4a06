/** Letters that are more than a letter with a mark, as PostgreSQL's `unaccent` writes them. */
const LETTERS: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** Text without case and accents. */
export const foldText = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[œæßøłđðþı]/gu, (letter) => LETTERS[letter] ?? letter);

export interface Word {
  /** Folded. */
  word: string;
  /** Where it stands in the text it was read from, in UTF-16 units. */
  start: number;
  end: number;
}

/** The words of a text: runs of letters and digits. Marks in between belong to their letter. */
export function wordsIn(text: string): Word[] {
  const found = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)];
  return found.flatMap(({ 0: raw, index }) => {
    // Some compatibility forms fold to more than letters: a fraction has a slash.
    const word = foldText(raw).replaceAll(/[^\p{L}\p{N}]/gu, "");
    return word === "" ? [] : [{ word, start: index, end: index + raw.length }];
  });
}

/** The folded words alone, separated by single spaces. */
export const foldedWords = (text: string): string =>
  wordsIn(text)
    .map(({ word }) => word)
    .join(" ");
