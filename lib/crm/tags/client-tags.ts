import { and, eq, inArray } from "drizzle-orm";
import { clientTags, tags } from "@/db/schema/crm/tags";
import type { ReadCtx, WriteCtx } from "@/lib/platform/operation";
import { byName, labelColumns } from "./tag-rows";
import type { TagLabel } from "./view";

interface LockedClient {
  id: string;
  name: string;
}

/** The tags of a client by name. */
export const tagsOfClient = (t: ReadCtx, clientId: string): Promise<TagLabel[]> =>
  t.tx
    .select(labelColumns)
    .from(clientTags)
    .innerJoin(tags, eq(tags.id, clientTags.tagId))
    .where(eq(clientTags.clientId, clientId))
    .orderBy(byName);

const namesOf = (labels: readonly TagLabel[], ids: readonly { id: string }[]): string[] => {
  const changed = new Set(ids.map(({ id }) => id));
  return labels.filter(({ id }) => changed.has(id)).map(({ name }) => name);
};

/** Puts tags on a locked client; those it has already are no news. */
export async function addClientTags(t: WriteCtx, client: LockedClient, labels: readonly TagLabel[]): Promise<void> {
  if (labels.length === 0) return;
  const { workspaceId } = t.ctx.actor;
  const links = labels.map(({ id: tagId }) => ({ workspaceId, clientId: client.id, tagId }));
  const insert = t.tx.insert(clientTags).values(links).onConflictDoNothing();
  const added = namesOf(labels, await insert.returning({ id: clientTags.tagId }));
  if (added.length === 0) return;
  await t.raise("client.tags_changed", { clientId: client.id, name: client.name, added, removed: [] });
}

/** Takes tags off a locked client; those it does not have are no news. */
export async function removeClientTags(t: WriteCtx, client: LockedClient, labels: readonly TagLabel[]): Promise<void> {
  const tagIds = labels.map(({ id }) => id);
  const links = and(eq(clientTags.clientId, client.id), inArray(clientTags.tagId, tagIds));
  const removed = namesOf(labels, await t.tx.delete(clientTags).where(links).returning({ id: clientTags.tagId }));
  if (removed.length === 0) return;
  await t.raise("client.tags_changed", { clientId: client.id, name: client.name, added: [], removed });
}
