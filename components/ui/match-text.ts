const plain = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/**
 * Filter for cmdk lists: every typed word must occur, accents and case aside; a hit at the start of the name ranks first.
 * (cmdk's own filter accepts scattered letters, which finds towns nobody meant.)
 * @returns 0 to leave the option out
 */
export function matchText(value: string, search: string, keywords: string[] = []): number {
  const name = plain(value);
  const all = `${name} ${plain(keywords.join(" "))}`;
  const words = plain(search).split(/\s+/u).filter(Boolean);
  if (!words.every((word) => all.includes(word))) return 0;
  const [first = ""] = words;
  return name.startsWith(first) ? 1 : name.includes(first) ? 0.8 : 0.5;
}
