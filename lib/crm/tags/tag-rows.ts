import { eq, inArray, sql } from "drizzle-orm";
import { tags } from "@/db/schema/crm/tags";
import { notFound } from "@/lib/kernel/errors";
import type { ReadCtx, WriteCtx } from "@/lib/platform/operation";
import type { TagLabel, TagRow } from "./view";

export const labelColumns = { id: tags.id, name: tags.name, color: tags.color };

/** By name, in no case and without accents, as people look for it in a list. */
export const byName = sql`koomky_fold(tags.name), tags.id`;

/** Labels gathered in a subquery over `tags`. */
export const labelsAsJson = sql<TagLabel[]>`
  coalesce(json_agg(json_build_object('id', tags.id, 'name', tags.name, 'color', tags.color) order by ${byName}), '[]')`;

/** As lists of clients count: archived and merged ones left out. */
export const clientCount = sql<number>`(
  select count(*)::int from client_tags
    join clients on clients.workspace_id = client_tags.workspace_id and clients.id = client_tags.client_id
   where client_tags.workspace_id = tags.workspace_id and client_tags.tag_id = tags.id
     and clients.archived_at is null and clients.merged_into_id is null)`;

const contactCount = sql<number>`(
  select count(*)::int from contact_tags
   where contact_tags.workspace_id = tags.workspace_id and contact_tags.tag_id = tags.id)`;

/** Tags with how often they are used; conditions, order and page are the caller's. */
export const selectTags = (t: ReadCtx) =>
  t.tx
    .select({
      ...labelColumns,
      clients: clientCount,
      contacts: contactCount,
      createdAt: tags.createdAt,
      updatedAt: tags.updatedAt,
    })
    .from(tags)
    .$dynamic();

export const noSuchTag = () => notFound("tag.not_found", "There is no such tag.");

/** @throws DomainError not_found, for another workspace's tag too */
export async function findTag(t: ReadCtx, tagId: string): Promise<TagRow> {
  const [tag] = await selectTags(t).where(eq(tags.id, tagId));
  if (!tag) throw noSuchTag();
  return tag;
}

/** @throws DomainError not_found, for another workspace's tag too */
export async function findLabel({ tx }: ReadCtx, tagId: string): Promise<TagLabel> {
  const [label] = await tx.select(labelColumns).from(tags).where(eq(tags.id, tagId));
  if (!label) throw noSuchTag();
  return label;
}

/**
 * Tags to change or remove, locked in the order of their ids.
 * @returns those that exist, in any order
 */
export const lockTags = (t: WriteCtx, tagIds: readonly string[]): Promise<TagLabel[]> =>
  t.tx.select(labelColumns).from(tags).where(inArray(tags.id, tagIds)).orderBy(tags.id).for("update");
