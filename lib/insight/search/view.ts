import { z } from "zod";
import { SEARCH_KINDS } from "@/lib/catalog/search-kinds";

/** A text in parts, so that whoever shows it needs no markup: `hit` marks what was looked for. */
const HighlightedText = z.array(z.object({ text: z.string(), hit: z.boolean() }));
export type HighlightedText = z.infer<typeof HighlightedText>;

export const SearchHitView = z.object({
  id: z.uuid(),
  kind: z.enum(SEARCH_KINDS),
  title: z.string(),
  subtitle: z.string().nullable(),
  /** Of the page that shows the record, within the application. */
  href: z.string(),
  archived: z.boolean(),
  highlights: z.object({ title: HighlightedText, subtitle: HighlightedText }),
});
export type SearchHitView = z.infer<typeof SearchHitView>;

export const SearchView = z.object({
  groups: z.array(
    z.object({
      kind: z.enum(SEARCH_KINDS),
      /** Hits are counted up to 1,000. */
      total: z.int(),
      hits: z.array(SearchHitView),
    }),
  ),
  /** The configured search engine did not answer; PostgreSQL did. */
  degraded: z.boolean(),
});
export type SearchView = z.infer<typeof SearchView>;

export const viewSearch = (found: SearchView): SearchView => found;
