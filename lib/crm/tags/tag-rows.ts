import { and, count, eq, inArray, isNotNull, notExists, or, sql } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { clientTags, contactTags, tags } from "@/db/schema/crm/tags";
import { notFound } from "@/lib/kernel/errors";
import type { ReadCtx, WriteCtx } from "@/lib/platform/operation";
import type { TagLabel, TagRow } from "./view";

export const labelColumns = { id: tags.id, name: tags.name, color: tags.color };

/** By name, in no case and without accents, as people look for it in a list. */
export const byName = sql`koomky_fold(tags.name), tags.id`;

/** Labels gathered in a subquery over `tags`. */
export const labelsAsJson = sql<TagLabel[]>`
  coalesce(json_agg(json_build_object('id', tags.id, 'name', tags.name, 'color', tags.color) order by ${byName}), '[]')`;

/** One pass over the links and not one per tag: a tag may stand on a hundred thousand clients. */
const uses = (t: ReadCtx) => {
  // As lists of clients count: archived and merged ones left out.
  const inNoList = t.tx
    .select({ id: clients.id })
    .from(clients)
    .where(
      and(
        eq(clients.workspaceId, clientTags.workspaceId),
        eq(clients.id, clientTags.clientId),
        or(isNotNull(clients.archivedAt), isNotNull(clients.mergedIntoId)),
      ),
    );
  const ofClients = t.tx
    .select({ tagId: clientTags.tagId, uses: count().as("client_uses") })
    .from(clientTags)
    .where(notExists(inNoList))
    .groupBy(clientTags.tagId);
  const ofContacts = t.tx
    .select({ tagId: contactTags.tagId, uses: count().as("contact_uses") })
    .from(contactTags)
    .groupBy(contactTags.tagId);
  return { clients: ofClients.as("of_clients"), contacts: ofContacts.as("of_contacts") };
};

export const clientCount = sql<number>`coalesce(client_uses, 0)::int`;
const contactCount = sql<number>`coalesce(contact_uses, 0)::int`;

/** Tags with how often they are used; conditions, order and page are the caller's. */
export const selectTags = (t: ReadCtx) => {
  const of = uses(t);
  return t.tx
    .select({
      ...labelColumns,
      clients: clientCount,
      contacts: contactCount,
      createdAt: tags.createdAt,
      updatedAt: tags.updatedAt,
    })
    .from(tags)
    .leftJoin(of.clients, eq(of.clients.tagId, tags.id))
    .leftJoin(of.contacts, eq(of.contacts.tagId, tags.id))
    .$dynamic();
};

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
