import { eq, sql } from "drizzle-orm";
import { tags } from "@/db/schema/crm/tags";
import { guard, type WriteCtx } from "@/lib/platform/operation";
import { tagColor } from "./tag-color";
import { labelColumns, noSuchTag } from "./tag-rows";
import type { TagLabel } from "./view";

const mayCreate = guard({ can: "tags:write" });

/**
 * The tag of that name, whatever its case; made if there is none. Of many who need the same new name at once, one makes it.
 * @throws DomainError forbidden where it would have to be made by somebody who may not
 */
export async function tagNamed(t: WriteCtx, name: string): Promise<TagLabel> {
  const find = async () => {
    const named = eq(sql`lower(${tags.name})`, sql`lower(${name})`);
    const [tag] = await t.tx.select(labelColumns).from(tags).where(named).for("key share");
    return tag;
  };
  const known = await find();
  if (known) return known;
  mayCreate(t.ctx);
  const values = { workspaceId: t.ctx.actor.workspaceId, name, color: tagColor(name) };
  const [made] = await t.tx.insert(tags).values(values).onConflictDoNothing().returning(labelColumns);
  if (!made) {
    const others = await find();
    if (!others) throw noSuchTag();
    return others;
  }
  await t.raise("tag.created", { tagId: made.id, name });
  return made;
}
