/** Control characters, and those that say something about their neighbours and print nothing themselves. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/**
 * A text as it can be printed. Subset fonts show the narrow spaces of French numbers as a stray `/`, so every space becomes a
 * plain one, fixed where it was fixed; what has no glyph because nobody should see it goes; lines end with `\n`.
 */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\u2007\u202F]/g, "\u00A0")
    .replace(/[\t\u1680\u2000-\u2006\u2008-\u200A\u205F]/g, " ")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(INVISIBLE, "");
