import { cache } from "react";
import { listTags } from "@/lib/crm/tags/list-tags";
import type { TagLabel } from "@/lib/crm/tags/view";
import { load } from "@/lib/platform/load";

/** More tags than this are no choice any more; the filter then offers the first by name. */
const MOST_PAGES = 5;

/** The tags of the workspace by name, for filters and pickers. */
export const allTags = cache(async (): Promise<TagLabel[]> => {
  const tags: TagLabel[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { items, total } = await load(listTags, { page, perPage: 100 });
    tags.push(...items.map(({ id, name, color }) => ({ id, name, color })));
    if (tags.length >= total) break;
  }
  return tags;
});
