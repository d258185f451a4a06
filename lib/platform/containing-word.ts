import { sql, type SQL } from "drizzle-orm";

/** For `like`, which an index of trigrams answers, and no other way to look into a text: the folded word anywhere in it. */
export const containingWord = (word: string): SQL =>
  sql`'%' || regexp_replace(koomky_fold(${word}), '([%_\\\\])', '\\\\\\1', 'g') || '%'`;
