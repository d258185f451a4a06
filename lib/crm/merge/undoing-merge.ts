import { and, eq, isNull, ne } from "drizzle-orm";
import { clientMerges } from "@/db/schema/crm/client-merges";
import { clients } from "@/db/schema/crm/clients";
import { conflict, notFound } from "@/lib/kernel/errors";
import { operation, type WriteCtx } from "@/lib/platform/operation";
import type { Client } from "../clients/lock-client";
import { writeClient } from "../clients/write-client";
import { settlePrimary } from "./contact-mover";
import { MergeRef } from "./input";
import { lockPair } from "./lock-pair";
import { emptiedFields } from "./merged-fields";
import type { Movers } from "./movers";
import { raiseChanged } from "./raise-changed";
import { undoableUntil } from "./undo-period";
import type { UndoneMerge } from "./view";

type Merge = typeof clientMerges.$inferSelect;

async function findMerge(t: WriteCtx, mergeId: string): Promise<Merge> {
  const [merge] = await t.tx.select().from(clientMerges).where(eq(clientMerges.id, mergeId));
  if (!merge) throw notFound("merge.not_found", "There is no such merge.");
  return merge;
}

function refuseUnlessUndoable(t: WriteCtx, { undoneAt, mergedAt }: Merge, kept: Client): void {
  if (undoneAt !== null) throw conflict("merge.already_undone", "This merge was undone already.");
  if (undoableUntil(mergedAt) < t.now()) throw conflict("merge.too_old", "A merge can be undone for 30 days.");
  if (kept.mergedIntoId !== null) {
    throw conflict("merge.kept_merged", "The kept client was merged itself since: undo that merge first.");
  }
}

/** While the client was merged its external reference was free, and may have been given to another. */
async function isTaken(t: WriteCtx, { id, externalReference }: Client): Promise<boolean> {
  if (externalReference === null) return false;
  const other = and(eq(clients.externalReference, externalReference), isNull(clients.mergedIntoId), ne(clients.id, id));
  return (await t.tx.$count(clients, other)) > 0;
}

/**
 * Makes two clients of one again, for 30 days. What the merge moved goes back with what was changed on it since; what was
 * removed or moved elsewhere since, and details that were changed since, stay as they are and are named.
 * @param movers those the merge was made with, or more
 */
export const undoingMerge = (movers: Movers) =>
  operation({
    can: "clients:write",
    input: MergeRef,
    async run(t, { mergeId }): Promise<UndoneMerge> {
      const pair = await findMerge(t, mergeId);
      const locked = await lockPair(t, pair);
      // Read again under the lock: somebody else may have undone it a moment ago.
      const merge = await findMerge(t, mergeId);
      refuseUnlessUndoable(t, merge, locked.kept);
      const { records, primaryContactId, fields, archivedAt } = merge.moved;

      const returned: Record<string, string[]> = {};
      for (const [kind, ids] of Object.entries(records)) {
        returned[kind] = ids.length > 0 ? ((await movers[kind]?.takeBack(t, pair, ids)) ?? []) : [];
      }
      await settlePrimary(t, pair.mergedId, primaryContactId);
      await settlePrimary(t, pair.keptId, null);

      const { change, stayed } = emptiedFields(locked.kept, fields);
      const kept = await writeClient(t, pair.keptId, change);
      const taken = await isTaken(t, locked.merged);
      const merged = await writeClient(t, pair.mergedId, {
        mergedIntoId: null,
        archivedAt: archivedAt === null ? null : new Date(archivedAt),
        ...(taken ? { externalReference: null } : {}),
      });
      await t.tx.update(clientMerges).set({ undoneAt: t.now() }).where(eq(clientMerges.id, mergeId));
      const names = { name: kept.name, mergedName: merged.name };
      await t.raise("client.merge_undone", { clientId: kept.id, mergeId, mergedId: merged.id, ...names });
      await raiseChanged(t, [kept.id, merged.id], returned["contacts"] ?? []);
      const missing = (kind: string) => (records[kind]?.length ?? 0) - (returned[kind]?.length ?? 0);
      const lost = taken && !stayed.includes("externalReference") ? ["externalReference"] : [];
      return {
        mergeId,
        kept,
        merged,
        stayed: {
          contacts: missing("contacts"),
          activities: missing("activities"),
          documents: missing("documents"),
          fields: [...stayed, ...lost],
        },
      };
    },
  });
