import type { SearchKind } from "@/lib/catalog/search-kinds";
import { wordsIn } from "@/lib/kernel/words";

/** What of a record can be found, in texts of falling weight. */
export interface SearchDocument {
  kind: SearchKind;
  recordId: string;
  clientId: string;
  title: string;
  subtitle: string | null;
  identifiers: string;
  details: string;
  notes: string;
  tagIds: string[];
  archived: boolean;
  updatedAt: Date;
}

/** Texts of a record as one. */
export const joined = (...texts: (string | null)[]): string => texts.filter(Boolean).join(" \n ");

/** Words of a text that count; a long note is found by how it begins. */
const MOST_WORDS = 400;
/** As long as PostgreSQL lets a position be. */
const LAST_POSITION = 16_383;

/** A number that people write in groups is found in groups and as a whole, a French telephone number in both its forms. */
export function numberForms(number: string | null): string {
  const compact = number?.replaceAll(/\D/g, "") ?? "";
  if (compact.length < 8) return "";
  return compact.startsWith("33") ? `${compact} 0${compact.slice(2)}` : compact;
}

/** A word nobody types, by which the documents with a tag are found when the tag changes. */
export const tagWord = (tagId: string): string => `tag${tagId.replaceAll("-", "")}`;

/** The texts' folded words with their places and weights, as PostgreSQL reads a `tsvector`. */
export function weightedWords({ title, identifiers, details, notes, tagIds }: SearchDocument): string {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const [weight, text] of Object.entries({ A: title, B: identifiers, C: details, D: notes })) {
    for (const { word } of wordsIn(text).slice(0, MOST_WORDS)) {
      position = Math.min(position + 1, LAST_POSITION);
      const known = places.get(word) ?? [];
      if (known.length < 8) places.set(word, [...known, `${position}${weight}`]);
    }
  }
  for (const tagId of tagIds) places.set(tagWord(tagId), ["1D"]);
  // Quoted, although a word is nothing but letters and digits.
  return [...places].map(([word, at]) => `'${word}':${at.join(",")}`).join(" ");
}

/** The words worth finding with a typing mistake: without numbers, and neither very short nor very long. */
export const spellableWords = (document: SearchDocument): string[] =>
  [document.title, document.identifiers, document.details, document.notes]
    .flatMap((text) => wordsIn(text).slice(0, MOST_WORDS))
    .map(({ word }) => word)
    .filter((word) => word.length >= 3 && word.length <= 40 && !/\p{N}/u.test(word));
