import { and, eq, notInArray } from "drizzle-orm";
import { contactTags } from "@/db/schema/crm/tags";
import { tagsToAttach } from "@/lib/crm/tags/tags-to-attach";
import type { WriteCtx } from "@/lib/platform/operation";

/** Gives a contact these tags and no others. @throws DomainError not_found for an unknown tag */
export async function setContactTags(t: WriteCtx, contactId: string, tagIds: readonly string[]): Promise<void> {
  const labels = await tagsToAttach(t, tagIds);
  const kept = labels.map(({ id }) => id);
  await t.tx.delete(contactTags).where(and(eq(contactTags.contactId, contactId), notInArray(contactTags.tagId, kept)));
  if (kept.length === 0) return;
  const { workspaceId } = t.ctx.actor;
  const links = kept.map((tagId) => ({ workspaceId, contactId, tagId }));
  await t.tx.insert(contactTags).values(links).onConflictDoNothing();
}
