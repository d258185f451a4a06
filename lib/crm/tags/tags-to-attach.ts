import { inArray } from "drizzle-orm";
import { tags } from "@/db/schema/crm/tags";
import { DomainError } from "@/lib/kernel/errors";
import type { WriteCtx } from "@/lib/platform/operation";
import { labelColumns } from "./tag-rows";
import type { TagLabel } from "./view";

/**
 * Tags that are about to be put on something. They cannot be removed before the transaction ends: without the lock, two
 * transactions could each wait for a row of the other.
 * @throws DomainError not_found, with an issue on each of `tagIds` that is none of this workspace
 */
export async function tagsToAttach(t: WriteCtx, tagIds: readonly string[]): Promise<TagLabel[]> {
  if (tagIds.length === 0) return [];
  const found = await t.tx
    .select(labelColumns)
    .from(tags)
    .where(inArray(tags.id, [...tagIds]))
    .orderBy(tags.id)
    .for("key share");
  const known = new Set(found.map(({ id }) => id));
  const message = "There is no such tag.";
  const issues = tagIds.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: `tagIds.${index}`, code: "tag.not_found", message }],
  );
  if (issues.length > 0) throw new DomainError("not_found", "tag.not_found", message, { issues });
  return found;
}
