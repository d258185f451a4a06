import { z } from "zod";
import { SEARCH_KINDS } from "@/lib/catalog/search-kinds";
import { oneOrMore } from "@/lib/platform/list-input";

/** Longer text is no search; what is pasted by accident is refused. */
export const LONGEST_SEARCH = 200;
export const MOST_PER_KIND = 50;

export const SearchInput = z.strictObject({
  q: z
    .string()
    .max(LONGEST_SEARCH)
    .default("")
    .describe("What to look for. Every word must match: as typed, as a beginning, or with a typing mistake."),
  type: oneOrMore(z.enum(SEARCH_KINDS)).optional(),
  perPage: z.coerce.number().int().min(1).max(MOST_PER_KIND).default(5).describe("Hits of each kind."),
  page: z.coerce.number().int().min(1).max(200).default(1),
});
