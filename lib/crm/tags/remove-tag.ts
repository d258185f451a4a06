import { eq } from "drizzle-orm";
import { tags } from "@/db/schema/crm/tags";
import { operation } from "@/lib/platform/operation";
import { TagRef } from "./input";
import { lockTags, noSuchTag } from "./tag-rows";

/** Takes a tag away, and off everything that carries it. */
export const removeTag = operation({
  can: "tags:write",
  input: TagRef,
  async run(t, { tagId }) {
    const [tag] = await lockTags(t, [tagId]);
    if (!tag) throw noSuchTag();
    await t.tx.delete(tags).where(eq(tags.id, tagId));
    await t.raise("tag.removed", { tagId, name: tag.name });
  },
});
