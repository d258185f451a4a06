import { eq } from "drizzle-orm";
import { tags } from "@/db/schema/crm/tags";
import { defined } from "@/lib/kernel/defined";
import { operation } from "@/lib/platform/operation";
import { UpdateTagInput } from "./input";
import { findTag, lockTags, noSuchTag } from "./tag-rows";

/** Renames or recolours; whatever carries the tag shows it at once. */
export const updateTag = operation({
  can: "tags:write",
  input: UpdateTagInput,
  async run(t, { tagId, ...input }) {
    const [before] = await lockTags(t, [tagId]);
    if (!before) throw noSuchTag();
    const { name, color } = { ...before, ...defined(input) };
    if (name !== before.name || color !== before.color) {
      await t.tx.update(tags).set({ name, color, updatedAt: t.now() }).where(eq(tags.id, tagId));
      await t.raise("tag.updated", { tagId, name });
    }
    return findTag(t, tagId);
  },
});
