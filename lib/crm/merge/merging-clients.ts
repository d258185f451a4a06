import { clientMerges, type MovedByMerge } from "@/db/schema/crm/client-merges";
import { only } from "@/lib/kernel/only";
import { conflict, invalid } from "@/lib/kernel/errors";
import { operation } from "@/lib/platform/operation";
import type { Client } from "../clients/lock-client";
import { writeClient } from "../clients/write-client";
import { primaryContactId, settlePrimary } from "./contact-mover";
import { MergeClientsInput } from "./input";
import { lockPair } from "./lock-pair";
import { filledFields, type MergedFields } from "./merged-fields";
import type { Movers } from "./movers";
import { raiseChanged } from "./raise-changed";
import type { MergeOutcome } from "./view";

const afterwards = (fields: MergedFields): Partial<Client> =>
  Object.fromEntries(Object.entries(fields).map(([field, { after }]) => [field, after]));

/**
 * Makes one client of two. The kept one gets all that belongs to the other and, where it has none, the other's details;
 * the other is out of every list from then on.
 * @param movers what belongs to a client: domains above this one have records of their own to bring along
 */
export const mergingClients = (movers: Movers) =>
  operation({
    can: "clients:write",
    input: MergeClientsInput,
    async run(t, pair): Promise<MergeOutcome> {
      const { keptId, mergedId } = pair;
      if (String(keptId) === String(mergedId)) {
        const message = "A client cannot be merged into itself.";
        throw invalid("input.invalid", message, [{ path: "mergedId", code: "merge.same_client", message }]);
      }
      const { kept, merged } = await lockPair(t, pair);
      if (kept.mergedIntoId !== null || merged.mergedIntoId !== null) {
        throw conflict("client.merged", "One of these clients was merged into another already.");
      }
      const primaryId = await primaryContactId(t, mergedId);
      const records: MovedByMerge["records"] = {};
      for (const [kind, mover] of Object.entries(movers)) records[kind] = await mover.move(t, pair);
      await settlePrimary(t, keptId, primaryId);

      const fields = filledFields(kept, merged);
      const archivedAt = merged.archivedAt?.toISOString() ?? null;
      // The merged one first: from then on its external reference is free.
      await writeClient(t, mergedId, { mergedIntoId: keptId, archivedAt: merged.archivedAt ?? t.now() });
      const after = await writeClient(t, keptId, afterwards(fields));
      const { id: mergeId } = only(
        await t.tx
          .insert(clientMerges)
          .values({
            workspaceId: t.ctx.actor.workspaceId,
            ...pair,
            moved: { records, primaryContactId: primaryId, fields, archivedAt },
            mergedBy: t.ctx.actor.userId,
            mergedAt: t.now(),
          })
          .returning({ id: clientMerges.id }),
      );
      await t.raise("client.merged", { clientId: keptId, name: kept.name, mergeId, mergedId, mergedName: merged.name });
      await raiseChanged(t, [keptId, mergedId], records["contacts"] ?? []);
      return { mergeId, kept: after };
    },
  });
