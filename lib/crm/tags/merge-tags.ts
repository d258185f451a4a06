import { eq, sql } from "drizzle-orm";
import { clientTags, contactTags, tags } from "@/db/schema/crm/tags";
import { DomainError, invalid } from "@/lib/kernel/errors";
import { operation } from "@/lib/platform/operation";
import { MergeTagsInput } from "./input";
import { findTag, lockTags, noSuchTag } from "./tag-rows";

/** Puts one tag wherever another one is, which then is no more. @returns the tag that stays */
export const mergeTags = operation({
  can: "tags:write",
  input: MergeTagsInput,
  async run(t, { tagId, intoTagId }) {
    if (String(tagId) === intoTagId) {
      const message = "A tag cannot be merged into itself.";
      throw invalid("input.invalid", message, [{ path: "intoTagId", code: "tag.merge_self", message }]);
    }
    const locked = new Map((await lockTags(t, [tagId, intoTagId])).map((tag) => [tag.id, tag]));
    const [tag, into] = [locked.get(tagId), locked.get(intoTagId)];
    if (!tag) throw noSuchTag();
    if (!into) {
      const issues = [{ path: "intoTagId", code: "tag.not_found", message: "There is no such tag." }];
      throw new DomainError("not_found", "tag.not_found", "There is no such tag.", { issues });
    }
    for (const [links, marked] of [
      [clientTags, sql`client_id`],
      [contactTags, sql`contact_id`],
    ] as const) {
      await t.tx.execute(sql`
        insert into ${links} (workspace_id, ${marked}, tag_id)
        select workspace_id, ${marked}, ${intoTagId} from ${links} where tag_id = ${tagId}
        on conflict do nothing`);
    }
    await t.tx.delete(tags).where(eq(tags.id, tagId));
    await t.raise("tag.merged", { tagId, name: tag.name, intoId: into.id, intoName: into.name });
    return findTag(t, intoTagId);
  },
});
