export interface PersonName {
  firstName: string;
  lastName: string | null;
}

const isShouted = (word: string) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

/** `Maria Anders`, `DUPONT Marc` and `Dupont, Marc` as first and last name; a single word is the first name. */
export function splitName(text: string): PersonName {
  const [last = "", first = ""] = text.split(",", 2).map((part) => part.trim());
  if (last && first) return { firstName: first, lastName: last };
  const words = text.replace(/,/g, " ").split(/\s+/).filter(Boolean);
  const shouted = words.findIndex((word) => !isShouted(word));
  if (shouted > 0) return { firstName: words.slice(shouted).join(" "), lastName: words.slice(0, shouted).join(" ") };
  const [firstName = text, ...others] = words;
  return { firstName, lastName: others.join(" ") || null };
}

/** First and last name given apart; whoever has only a last name goes by it. */
export function nameOf(first: string | null, last: string | null): PersonName | null {
  if (first) return { firstName: first, lastName: last };
  return last ? { firstName: last, lastName: null } : null;
}
