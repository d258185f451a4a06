import { and, eq, inArray } from "drizzle-orm";
import { clientTags, tags } from "@/db/schema/crm/tags";
import type { WriteCtx } from "@/lib/platform/operation";
import type { Before, Changer, Chosen } from "./changer";
import type { BulkChangeRow } from "./view";

type Turn = "added" | "removed";

const tagIdOf = ({ change }: BulkChangeRow): string => {
  if ("tagId" in change) return change.tagId;
  throw new Error(`A bulk change of kind ${change.kind} has no tag`);
};

async function put(t: WriteCtx, tagId: string, clientIds: string[]): Promise<{ clientId: string }[]> {
  const { workspaceId } = t.ctx.actor;
  const links = clientIds.map((clientId) => ({ workspaceId, clientId, tagId }));
  return t.tx.insert(clientTags).values(links).onConflictDoNothing().returning({ clientId: clientTags.clientId });
}

const take = (t: WriteCtx, tagId: string, clientIds: string[]): Promise<{ clientId: string }[]> =>
  t.tx
    .delete(clientTags)
    .where(and(eq(clientTags.tagId, tagId), inArray(clientTags.clientId, clientIds)))
    .returning({ clientId: clientTags.clientId });

async function turn(t: WriteCtx, bulk: BulkChangeRow, chosen: Chosen[], how: Turn): Promise<Map<string, Before>> {
  const tagId = tagIdOf(bulk);
  // Kept from being removed for as long as it takes; one that was removed in the meantime has nothing to do here.
  const [tag] = await t.tx.select({ name: tags.name }).from(tags).where(eq(tags.id, tagId)).for("key share");
  if (!tag || chosen.length === 0) return new Map();
  const act = how === "added" ? put : take;
  const touched = new Set(
    (
      await act(
        t,
        tagId,
        chosen.map(({ id }) => id),
      )
    ).map(({ clientId }) => clientId),
  );
  const changed = chosen.filter(({ id }) => touched.has(id));
  const news = { added: [], removed: [], [how]: [tag.name] };
  await t.raiseQuietly(
    "client.tags_changed",
    changed.map(({ id, name }) => ({ clientId: id, name, ...news })),
  );
  return new Map(changed.map(({ id }) => [id, {}]));
}

export const addTagChanger: Changer = {
  apply: (t, bulk, chosen) => turn(t, bulk, chosen, "added"),
  undo: (t, bulk, chosen) => turn(t, bulk, chosen, "removed"),
};

export const removeTagChanger: Changer = { apply: addTagChanger.undo, undo: addTagChanger.apply };
