import { asc, desc, like, sql } from "drizzle-orm";
import { tags } from "@/db/schema/crm/tags";
import { containing } from "@/lib/identity/people/containing";
import { pageOffset, type Page } from "@/lib/kernel/page";
import { query } from "@/lib/platform/operation";
import { ListTagsInput } from "./input";
import { clientCount, selectTags } from "./tag-rows";
import type { TagRow } from "./view";

const nameKey = sql`koomky_fold(${tags.name})`;
const SORT = { name: nameKey, clients: clientCount };

export const listTags = query({
  can: "clients:read",
  input: ListTagsInput,
  async run(t, { page, perPage, sort, search }): Promise<Page<TagRow>> {
    const where = search ? like(nameKey, sql`koomky_fold(${containing(search)})`) : undefined;
    const items = await selectTags(t)
      .where(where)
      .orderBy(
        ...sort.map(({ field, descending }) => (descending ? desc : asc)(SORT[field])),
        asc(nameKey),
        asc(tags.id),
      )
      .limit(perPage)
      .offset(pageOffset({ page, perPage }));
    return { items, total: await t.tx.$count(tags, where), page, perPage };
  },
});
