import { tags } from "@/db/schema/crm/tags";
import { only } from "@/lib/kernel/only";
import { operation } from "@/lib/platform/operation";
import { CreateTagInput } from "./input";
import { tagColor } from "./tag-color";
import { findTag } from "./tag-rows";

export const createTag = operation({
  can: "tags:write",
  input: CreateTagInput,
  async run(t, { name, color = tagColor(name) }) {
    const { workspaceId } = t.ctx.actor;
    const { id } = only(await t.tx.insert(tags).values({ workspaceId, name, color }).returning({ id: tags.id }));
    await t.raise("tag.created", { tagId: id, name });
    return findTag(t, id);
  },
});
